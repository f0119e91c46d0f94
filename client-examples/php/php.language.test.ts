import { holdToGrantVectors } from '../granted.testing.ts';
import { holdToVectors, type Programs } from '../verifiers.testing.ts';

const programs: Programs = {
  language: 'PHP',
  folder: new URL('.', import.meta.url),
  fileOf: (program) => `${program}.php`,
  interpreters: [['php']],
  probe: ['-r', 'exit(extension_loaded("sodium") ? 0 : 1);'],
  debianPackage: 'php-cli with sodium',
};

holdToVectors(programs);
holdToGrantVectors(programs);
