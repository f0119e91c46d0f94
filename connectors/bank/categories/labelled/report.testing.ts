import { reportOf } from './measure.testing.ts';
import { labelledRows } from './set.testing.ts';

// `npx tsx connectors/bank/categories/labelled/report.testing.ts` prints how well the rules do.
process.stdout.write(reportOf(labelledRows()));
