import { useRef } from 'react';
import { useNow } from '@/components/app/use-now.ts';
import { Button } from '@/components/ui/button.tsx';
import { formatDate } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import { usePassFocus } from '@/components/ui/use-pass-focus.ts';
import type { PointedField } from '@/lib/domain/pointed-field.ts';
import { send } from '@/lib/messaging/client.ts';
import { fieldWord } from '@/lib/page-ui/words.ts';
import { CATALOGUE } from '@/lib/sites/catalogue.ts';

/** Where on each site the user pointed for what its reader missed. */
export function PointedBox({ pointed }: { pointed: readonly PointedField[] }) {
  return (
    <section className="box" aria-labelledby="pointed-h">
      <header>
        <h2 className="h2" id="pointed-h">
          Pointed fields
        </h2>
      </header>
      {pointed.map((field) => (
        <PointedRow key={nameOf(field)} field={field} />
      ))}
      {pointed.length === 0 && (
        <div className="set-row">
          <div className="grow">
            <div>None yet</div>
            <p>
              Where a page’s button is amber, press Fix, then Point, and show where the value is.
            </p>
          </div>
        </div>
      )}
    </section>
  );
}

function PointedRow({ field }: { field: PointedField }) {
  const row = useRef<HTMLDivElement>(null);
  usePassFocus(row);
  const toast = useToast();
  const now = useNow();
  const putBack = async () => {
    const result = await send('pointed.keep', field);
    if (!result.ok) toast.failed(`${nameOf(field)} is not back.`, result.failure);
  };
  const remove = async () => {
    const result = await send('pointed.remove', { site: field.site, field: field.field });
    if (result.ok) toast.done(`${nameOf(field)} removed`, () => void putBack());
    else toast.failed(`${nameOf(field)} stays.`, result.failure);
  };
  return (
    <div ref={row} className="set-row">
      <div className="grow">
        <div>{nameOf(field)}</div>
        <p>
          {field.label === null ? 'By the site’s own name for it' : `Beside “${field.label}”`}
          {`, since ${formatDate(field.at, now)}`}
        </p>
      </div>
      <Button size="sm" aria-label={`Remove ${nameOf(field)}`} onClick={() => void remove()}>
        Remove
      </Button>
    </div>
  );
}

/** "Zillow: baths" */
function nameOf({ site, field }: PointedField): string {
  const name = CATALOGUE.find(({ id }) => id === site)?.name ?? site;
  return `${name}: ${fieldWord(field)}`;
}
