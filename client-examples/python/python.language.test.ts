import { holdToGrantVectors } from '../granted.testing.ts';
import { holdToVectors, type Programs } from '../verifiers.testing.ts';

const programs: Programs = {
  language: 'Python',
  folder: new URL('.', import.meta.url),
  fileOf: (program) => `${program}.py`,
  // Debian's package belongs to the one in /usr/bin. `-B`: leave no bytecode behind.
  interpreters: [
    ['python3', '-B'],
    ['/usr/bin/python3', '-B'],
  ],
  probe: ['-c', 'import nacl'],
  debianPackage: 'python3-nacl',
};

holdToVectors(programs);
holdToGrantVectors(programs);
