import { writeFile } from 'node:fs/promises';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
/** Brightness of paper and ink; no colour. */
const [WHITE, BLACK, GREY] = [255, 16, 128] as const;

/** Arguments for a browser that asks nobody whether a page may use its camera, which shows a film: `showToCamera` makes one, before the camera is first asked for. */
export const cameraShowing = (film: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];

/** Writes a film (YUV4MPEG2, 4:2:0) of a QR code that is held still. */
export async function showToCamera(film: string, text: string): Promise<void> {
  const { data, size } = encode(text);
  const side = Math.floor((HEIGHT - 40) / size);
  const [left, top] = [(WIDTH - size * side) >> 1, (HEIGHT - size * side) >> 1];
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (const [row, modules] of data.entries())
    for (const [column, isDark] of modules.entries())
      for (let line = 0; isDark && line < side; line += 1) {
        const start = (top + row * side + line) * WIDTH + left + column * side;
        light.fill(BLACK, start, start + side);
      }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const header = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`;
  await writeFile(film, Buffer.concat([Buffer.from(header), frame, frame, frame]));
}
