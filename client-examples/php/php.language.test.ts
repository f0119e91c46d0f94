import { holdToVectors } from '../verifiers.testing.ts';

holdToVectors({
  language: 'PHP',
  folder: new URL('.', import.meta.url),
  ending: 'php',
  interpreters: [['php']],
  probe: ['-r', 'exit(extension_loaded("sodium") ? 0 : 1);'],
  debianPackage: 'php-cli with sodium',
});
