import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';

/** Made-up leads, to look around with and to take away again. */
export function SampleBox({ count }: { count: number }) {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const load = async () => {
    setBusy(true);
    const result = await send('sample.load', null);
    setBusy(false);
    if (result.ok) toast.done(`Loaded ${plural(result.value.leads, 'sample lead')}`);
    else toast.failed('Sample data not loaded.', result.failure, () => void load());
  };
  const remove = async () => {
    setBusy(true);
    const result = await send('sample.remove', null);
    setBusy(false);
    if (result.ok) toast.done(`Removed ${plural(result.value.leads, 'sample lead')}`);
    else toast.failed('Sample data not removed.', result.failure, () => void remove());
  };
  return (
    <section className="box" aria-labelledby="sample-h">
      <header>
        <h2 className="h2" id="sample-h">
          Sample data
        </h2>
      </header>
      <div className="set-row">
        <div className="grow">
          <div>{count === 0 ? 'None loaded' : `${plural(count, 'made-up lead')} loaded`}</div>
          <p>Never looked up, never exported with your own leads.</p>
        </div>
        {count === 0 ? (
          <Button size="sm" busy={busy} onClick={() => void load()}>
            Load
          </Button>
        ) : (
          <Button size="sm" busy={busy} onClick={() => void remove()}>
            Remove
          </Button>
        )}
      </div>
    </section>
  );
}
