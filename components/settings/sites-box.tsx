import { Toggle } from '@/components/ui/field.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { send } from '@/lib/messaging/client.ts';
import { CATALOGUE } from '@/lib/sites/catalogue.ts';

/** The sites LeadFlow reads by itself; each can be switched off. */
export function SitesBox({ off }: { off: readonly string[] }) {
  const toast = useToast();
  const set = async (site: string, name: string, on: boolean) => {
    const result = await send('page.set-site', { site, on });
    if (result.ok) toast.done(on ? `${name} is on` : `${name} is off`);
    else toast.failed(`${name} stays as it was.`, result.failure);
  };
  return (
    <section className="box" aria-labelledby="sites-h">
      <header>
        <h2 className="h2" id="sites-h">
          Sites
        </h2>
        <span className="mm xs ml">Pages are read only when you open them</span>
      </header>
      {CATALOGUE.filter(({ matches }) => matches.length > 0).map(({ id, name, matches }) => {
        const on = !off.includes(id);
        return (
          <div key={id} className="set-row set-toggle">
            <Toggle checked={on} onChange={() => void set(id, name, !on)}>
              {name}
              <small>
                {on ? matches.map(hostOf).join(', ') : 'Off. The capture button stays away'}
              </small>
            </Toggle>
          </div>
        );
      })}
      <p className="set-intro">
        On any other site, open LeadFlow’s popup on the page to capture it. LeadFlow is not
        affiliated with any site it names.
      </p>
    </section>
  );
}

/** "zillow.com" from the match pattern `*://*.zillow.com/*`. */
const hostOf = (pattern: string): string =>
  pattern.replace(/^\*:\/\/(\*\.)?/, '').replace(/\/\*$/, '');
