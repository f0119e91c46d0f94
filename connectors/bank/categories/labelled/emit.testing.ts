import { writeFileSync } from 'node:fs';
import { statisticsFile } from './training.testing.ts';

writeFileSync(new URL('../statistics.generated.ts', import.meta.url), statisticsFile());
