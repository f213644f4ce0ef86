import { ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/button.tsx';
import { faultReport } from './fault-report.ts';

/** Copies what we need to know of a fault; nobody's data is in it. */
export function CopyReportButton({ error, place }: { error: unknown; place: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const { version } = browser.runtime.getManifest();
    await navigator.clipboard.writeText(faultReport(error, place, version));
    setCopied(true);
  };
  return (
    <Button icon={<ClipboardCopy />} onClick={() => void copy()}>
      {copied ? 'Report copied' : 'Copy report'}
    </Button>
  );
}
