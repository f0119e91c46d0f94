import { holdToVectors } from '../verifiers.testing.ts';

holdToVectors({
  language: 'Python',
  folder: new URL('.', import.meta.url),
  ending: 'py',
  // Debian's package belongs to the one in /usr/bin. `-B`: leave no bytecode behind.
  interpreters: [
    ['python3', '-B'],
    ['/usr/bin/python3', '-B'],
  ],
  probe: ['-c', 'import nacl'],
  debianPackage: 'python3-nacl',
});
