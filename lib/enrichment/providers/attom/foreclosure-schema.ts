import { z } from '../../../domain/zod.ts';
import { date, positive, section, sections, text } from '../../loose-values.ts';

/**
 * Field names as ATTOM's customers write them down for this endpoint and for its bulk file of the same records;
 * no recorded body has been seen. What is spelled otherwise reads as not known.
 */
const notice = {
  attomid: text,
  recordtype: text,
  foreclosurerecordingdate: date,
  foreclosureinstrumentdate: date,
  recordedauctionopeningbid: positive,
  loanbalance: positive,
  auctiondate: date,
  recordlastupdated: date,
};
const auction = { attomid: text, auctiondate: date, recordedauctionopeningbid: positive };

const details = z.object({ default: sections(notice), auction: sections(auction) });

const answered = {
  status: section({ attomid: text }),
  identifier: section({ attomid: text, id: text }),
};

/** What `preforeclosuredetails` answers, keys in lower case: on the answer itself, or in its `property`. */
export const preforeclosureSchema = z.union([
  z.object({ ...answered, preforeclosuredetails: details }),
  z
    .object({
      status: answered.status,
      property: z.preprocess(
        (value) => (Array.isArray(value) ? value[0] : value),
        z.object({ identifier: answered.identifier, preforeclosuredetails: details }),
      ),
    })
    .transform(({ status, property: found }) => ({ ...found, status })),
]);
export type AttomPreforeclosure = z.infer<typeof preforeclosureSchema>;
