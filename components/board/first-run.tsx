import { Box, KeyRound, Upload } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { navigate } from '@/components/app/use-route.ts';
import { Button } from '@/components/ui/button.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';

const LISTING_SITE = 'https://www.zillow.com/';

/** What is there before the first lead: one sentence, one key, and made-up data to look around with. */
export function FirstRun() {
  return (
    <div className="first">
      <EmptyLot />
      <div>
        <h2>Save your first lead</h2>
        <p className="m sm">
          Open a listing and press <Kbd>Alt</Kbd> <Kbd>S</Kbd>. It lands in New. Everything stays on
          this device; no account.
        </p>
      </div>
      <div className="row wrap">
        <Button
          variant="primary"
          size="lg"
          onClick={() => void browser.tabs.create({ url: LISTING_SITE })}
        >
          Capture your first listing
        </Button>
      </div>
      <hr />
      <SampleBeginning />
      <Beginning
        icon={<Upload />}
        title="Bring in a list"
        about="CSV or Excel, from PropStream, DealMachine or your own."
      >
        <Button size="sm" onClick={() => navigate({ screen: 'import' })}>
          Import
        </Button>
      </Beginning>
      <Beginning
        icon={<KeyRound />}
        title="Add a data provider"
        about="For owners, values and phones. You pay the provider directly, at your price."
      >
        <Button size="sm" onClick={() => navigate({ screen: 'settings' })}>
          Add
        </Button>
      </Beginning>
      <p className="well xs m">
        Owner and phone data may not be used to decide credit, insurance, jobs or tenants.
      </p>
    </div>
  );
}

/** Made-up leads to look around with. */
function SampleBeginning() {
  const toast = useToast();
  const [loading, setLoading] = useState(false);
  const loadSample = async () => {
    setLoading(true);
    const answer = await send('sample.load', null);
    setLoading(false);
    if (!answer.ok)
      toast.failed('Sample data not loaded.', answer.failure, () => void loadSample());
  };
  return (
    <Beginning
      icon={<Box />}
      title="Look around first"
      about="40 made-up leads. One press removes them."
    >
      <Button size="sm" busy={loading} onClick={() => void loadSample()}>
        Try with sample data
      </Button>
    </Beginning>
  );
}

/** Another way to begin, and its one button. */
function Beginning({
  icon,
  title,
  about,
  children,
}: {
  icon: ReactNode;
  title: string;
  about: string;
  children: ReactNode;
}) {
  return (
    <div className="row t">
      {icon}
      <div className="grow">
        <b className="sb sm">{title}</b>
        <p className="xs mm">{about}</p>
      </div>
      {children}
    </div>
  );
}

/** A plat map with one lot free. */
function EmptyLot() {
  return (
    <svg viewBox="0 0 240 110" width="240" height="110" aria-hidden="true">
      <path
        className="plat"
        d="M-4 34 244 14M-4 104 244 88M22 32l8 69M66 28l7 70M110 25l6 70M154 21l6 70M198 18l6 69M26 68l178-16"
      />
      <path className="lot" d="M110 25 154 21 157.2 56.4 113 60.4Z" />
      <path className="plus" d="M133 33v16M125 41h16" />
    </svg>
  );
}
