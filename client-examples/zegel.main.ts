import { fileURLToPath } from 'node:url';
import { operatorCommands, runZegel } from '../server/zegel.ts';
import { listenCommand } from './zegel/listen.ts';
import { openCommand } from './zegel/open.ts';
import { requestCommand } from './zegel/request.ts';

/** `npm run zegel -- …`: what operators do on the broker's machine, and what a lender's engineer does from anywhere. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const lenderCommands = [requestCommand, listenCommand, openCommand].map((command) => command(say));
const operators = operatorCommands(fileURLToPath(new URL('../', import.meta.url)));
runZegel([...operators, ...lenderCommands], process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
