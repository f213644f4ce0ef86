import { hexFor } from '../seed.ts';

const VERSION = '1.0.0';

/** The status block of an answer with `total` properties. */
export const foundStatus = (attomId: number) => ({
  version: VERSION,
  code: 0,
  msg: 'SuccessWithResult',
  total: 1,
  page: 1,
  pagesize: 10,
  transactionID: hexFor(`transaction ${attomId}`, 32),
});

/** "Nothing found", which ATTOM sends with HTTP 400. */
export const noResultBody = {
  status: {
    version: VERSION,
    code: 1,
    msg: 'SuccessWithoutResult',
    total: 0,
    page: 1,
    pagesize: 10,
    transactionID: '00000000000000000000000000000002',
  },
  property: [],
};

/** A refused parameter: -4 invalid combination, -5 invalid, -6 missing. */
export const parameterErrorBody = (code: -4 | -5 | -6, msg: string) => ({
  status: { version: VERSION, code, msg, total: 0, page: 0, pagesize: 0 },
});

/** The gateway's own envelope: a capital `Response`, and every value a string. */
export const gatewayErrorBody = (status: number, msg: string) => ({
  Response: {
    status: { version: VERSION, code: String(status), msg, total: '0', page: '0', pagesize: '0' },
  },
});
