import { fileURLToPath } from 'node:url';
import { operatorCommands, runZegel } from '../server/zegel.ts';

/** `npm run zegel -- …`: what operators do on the broker's machine, and what a lender's engineer does from anywhere. */
runZegel(operatorCommands(fileURLToPath(new URL('../', import.meta.url))), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
