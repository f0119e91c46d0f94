import type { FileReader } from '../connector.ts';
import { familyNameIn } from '../family-name.ts';
import { lastReported, toBenefits, toEmployment, toRecord } from './uwv.mapping.ts';
import { parseReport } from './uwv.report.wire.ts';

/**
 * UWV's other transport: the text of the digitaal verzekeringsbericht that somebody downloaded at Mijn UWV. It has the
 * SV wage and the hours per pay period, and what contract somebody has; no taxed wage, no wage tax, no first day of work.
 *
 * What is read is the text of the PDF, not the PDF: its signature proves nothing any more, and the record is only what
 * the consumer brought. Whoever turns the PDF into text does so where the file is.
 */
export const uwvFile: FileReader = {
  source: 'UWV',
  maxBytes: 512 * 1024,

  read({ file, wanted }) {
    const { answer, name, birthDate, bsn } = parseReport(file, wanted.asOf);
    const record = toRecord(answer, wanted.asOf);
    const familyName = familyNameIn(name);
    const parts = (['employment', 'benefits'] as const).filter((part) => wanted.wants(part));
    const isEmpty = answer.relations.length === 0;
    return {
      record: {
        ...(!isEmpty && parts.includes('employment') ? { employment: toEmployment(record) } : {}),
        ...(!isEmpty && parts.includes('benefits') ? { benefits: toBenefits(record) } : {}),
      },
      person: {
        ...(bsn === undefined ? {} : { bsn }),
        ...(familyName === undefined ? {} : { familyName, birthDate }),
      },
      references: parts.map((part) => ({
        path: [part],
        source: 'UWV',
        referenceDate: lastReported(part === 'employment' ? record.work : record.benefits, wanted.period(part)),
        broughtByConsumer: true,
      })),
    };
  },
};
