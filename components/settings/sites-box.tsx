import { useRef, type ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Toggle } from '@/components/ui/field.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { usePassFocus } from '@/components/ui/use-pass-focus.ts';
import { send } from '@/lib/messaging/client.ts';
import { hostOf, originOwnName, removeOrigin } from '@/lib/site-access/site-access.ts';
import { PILL_SITES } from '@/lib/sites/catalogue.ts';
import { useAddedOrigins } from './use-added-origins.ts';

/** The sites LeadFlow reads by itself; each can be switched off, and those the user added taken back. */
export function SitesBox({ off }: { off: readonly string[] }) {
  const added = useAddedOrigins();
  return (
    <section className="box" aria-labelledby="sites-h">
      <header>
        <h2 className="h2" id="sites-h">
          Sites
        </h2>
        <span className="mm xs ml">Pages are read only when you open them</span>
      </header>
      {PILL_SITES.map(({ id, name, matches }) => (
        <div key={id} className="set-row set-toggle">
          <SiteToggle id={id} name={name} on={!off.includes(id)}>
            {matches.map(hostOf).join(', ')}
          </SiteToggle>
        </div>
      ))}
      {added.map((origin) => (
        <AddedSite key={origin} origin={origin} off={off} />
      ))}
      <p className="set-intro">
        On any other site, open LeadFlow’s popup on the page to capture it, or press Always on there
        to add it here. LeadFlow is not affiliated with any site it names.
      </p>
    </section>
  );
}

function AddedSite({ origin, off }: { origin: string; off: readonly string[] }) {
  const { id, name } = originOwnName(origin);
  const toast = useToast();
  const row = useRef<HTMLDivElement>(null);
  usePassFocus(row);
  const remove = async () => {
    await removeOrigin(origin);
    toast.done(`${name} is removed. Its popup can add it again.`);
  };
  return (
    <div ref={row} className="set-row set-toggle">
      <SiteToggle id={id} name={name} on={!off.includes(id)}>
        {origin.replace(/\/\*$/, '')}, added by you
      </SiteToggle>
      <Button size="sm" aria-label={`Remove ${name}`} onClick={() => void remove()}>
        Remove
      </Button>
    </div>
  );
}

function SiteToggle({
  id,
  name,
  on,
  children,
}: {
  id: string;
  name: string;
  on: boolean;
  /** Where the site is. */
  children: ReactNode;
}) {
  const toast = useToast();
  const set = async () => {
    const result = await send('page.set-site', { site: id, on: !on });
    if (!result.ok) toast.failed(`${name} stays as it was.`, result.failure);
    else toast.done(on ? `${name} is off` : `${name} is on`);
  };
  return (
    <Toggle checked={on} onChange={() => void set()}>
      {name}
      <small>{on ? children : 'Off. The capture button stays away'}</small>
    </Toggle>
  );
}
