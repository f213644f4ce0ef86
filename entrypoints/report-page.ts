import { defineUnlistedScript } from '#imports';
import { makeReport, type PageReport } from '@/lib/report-page/make-report.ts';

declare global {
  // Only the isolated world of our content scripts has it: a classic script that is imported has no exports.
  var leadflowReport: (() => PageReport) | undefined;
}

/** Put into a page when the user reports it, and leaves there what makes the report. */
export default defineUnlistedScript(() => {
  globalThis.leadflowReport = () => makeReport(document, location.href);
});
