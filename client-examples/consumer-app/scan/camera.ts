/** What the scan screen may do with an open camera. */
export interface Camera {
  readonly hasTorch: boolean;
  readonly toggleTorch: () => Promise<void>;
}

/** Finds QR codes in a picture; what it reads is text from anybody. */
type ReadCodes = (frame: HTMLVideoElement) => Promise<readonly string[]>;

/** A page without https has no camera. */
export function canHaveCamera(): boolean {
  return window.isSecureContext && navigator.mediaDevices !== undefined;
}

/**
 * Opens the camera that looks away from the reader, and reads every code it sees until `away` is aborted.
 * @throws when the consumer, or the machine, gives no camera
 */
export async function openCamera(
  view: HTMLVideoElement,
  away: AbortSignal,
  read: (text: string) => void,
): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  const [track] = stream.getVideoTracks();
  const stop = (): void => track?.stop();
  if (away.aborted || !track) {
    stop();
    throw new DOMException('no camera', 'AbortError');
  }
  away.addEventListener('abort', stop);
  view.srcObject = stream;
  await view.play();
  void readFrames(view, away, read, await reader());
  let isLit = false;
  return {
    hasTorch: 'torch' in track.getCapabilities(),
    toggleTorch: async () => {
      isLit = !isLit;
      // Torch is in every phone's browser and in no type library yet.
      const torch: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: isLit };
      await track.applyConstraints({ advanced: [torch] });
    },
  };
}

async function readFrames(
  view: HTMLVideoElement,
  away: AbortSignal,
  read: (text: string) => void,
  readCodes: ReadCodes,
): Promise<void> {
  while (!away.aborted) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (view.videoWidth === 0) continue;
    for (const text of await readCodes(view)) if (!away.aborted) read(text);
  }
}

/** The browser's own reader where it has one; else one in JavaScript, loaded only then. */
async function reader(): Promise<ReadCodes> {
  const Detector: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  if (typeof Detector === 'function') {
    const detector: {
      readonly detect: (frame: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
    } = Reflect.construct(Detector, [{ formats: ['qr_code'] }]);
    return async (frame) => (await detector.detect(frame)).map(({ rawValue }) => rawValue);
  }
  // CommonJS: its function is the default of its default.
  const { default: jsQr } = (await import('jsqr')).default;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (frame) => {
    canvas.width = frame.videoWidth;
    canvas.height = frame.videoHeight;
    context?.drawImage(frame, 0, 0);
    const picture = context?.getImageData(0, 0, canvas.width, canvas.height);
    const found = picture ? jsQr(picture.data, picture.width, picture.height) : null;
    return found ? [found.data] : [];
  };
}
