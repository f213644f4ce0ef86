import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Mark } from '@/components/app/mark.tsx';
import { Button } from '@/components/ui/button.tsx';
import { download } from '@/components/ui/download.ts';
import type { PageReport } from '@/lib/report-page/make-report.ts';
import { fetchReport } from './fetch-report.ts';

/** How much of the file is shown before it is saved: its head and the start of what the page says. */
const SHOWN = 20_000;

/** What a report of a page holds, to be looked at and saved. Nothing is sent by it. */
export function ReportScreen({ tabId }: { tabId: number }) {
  const [report, setReport] = useState<PageReport | null | undefined>();
  useEffect(() => {
    void fetchReport(tabId).then(setReport);
  }, [tabId]);
  return (
    <main className="rep">
      <header className="row">
        <Mark />
        <h1 className="h2">Report a page</h1>
      </header>
      {report === undefined && <output>Making the file</output>}
      {report === null && (
        <p role="alert">
          The page is gone, or Chrome keeps it to itself. Open it again and choose Report this page.
        </p>
      )}
      {report && <Ready report={report} />}
    </main>
  );
}

function Ready({ report }: { report: PageReport }) {
  const { html, missing, readsTheSame } = report;
  const save = () => {
    const name = `leadflow-report-${report.site}-${new Date().toISOString().slice(0, 10)}.html`;
    download(new Blob([html], { type: 'text/html' }), name);
  };
  return (
    <>
      <p>
        The file holds the structure of the page and its data. Names, phones, e-mails, addresses,
        ids, tokens and every word that is not of the trade are replaced by made-up ones. Prices,
        rooms, sizes and years that were read stay, so that the fault can be found. Cookies, the
        page’s programs and what you typed are left out.
      </p>
      <p>Nothing is sent. The file is saved on this device, and you attach it where you want.</p>
      {missing !== null && missing.length > 0 && <p>Not found on it: {missing.join(', ')}.</p>}
      {!readsTheSame && (
        <p className="warn">The file does not read quite as the page does; it may still help.</p>
      )}
      <div>
        <Button variant="primary" size="lg" icon={<Download />} onClick={save}>
          Save file, {Math.ceil(html.length / 1024).toLocaleString('en-US')} kB
        </Button>
      </div>
      <details>
        <summary>Look at it first</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
        <pre tabIndex={0}>{html.slice(0, SHOWN)}</pre>
      </details>
    </>
  );
}
