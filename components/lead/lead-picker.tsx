import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { Field } from '@/components/ui/field.tsx';
import { formatPrice } from '@/components/ui/format.ts';
import { Sheet } from '@/components/ui/sheet.tsx';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';

/** Choices shown at a time; more letters make them fewer. */
const SHOWN = 12;

/** Finds another lead by address, to be merged with this one. */
export function LeadPicker({
  lead,
  onPick,
  onClose,
}: {
  lead: Lead;
  onPick: (leadId: string) => void;
  onClose: () => void;
}) {
  const [query, setQuery] = useState('');
  const found = useOtherLeads(lead, useDeferredValue(query));
  return (
    <Sheet open onClose={onClose} title={`Merge ${addressLine(lead.address)} with`}>
      <Field
        label="Find a lead"
        labelHidden
        type="search"
        placeholder="Address or city"
        value={query}
        before={<Search className="mm" />}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="merge-list">
        {found?.map((each) => (
          <li key={each.id}>
            <button type="button" className="merge-pick" onClick={() => onPick(each.id)}>
              <span className="grow">
                {addressLine(each.address)} <span className="mm">{cityLine(each.address)}</span>
              </span>
              {each.facts.price && <span className="n">{formatPrice(each.facts.price.value)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p className="sm mm">No other lead has these words.</p>}
    </Sheet>
  );
}

/** Leads whose address holds every word; leads of the same ZIP first, as duplicates mostly are. */
function useOtherLeads(lead: Lead, query: string): Lead[] | undefined {
  const database = useDatabase();
  const all = useLiveQuery(() => database.leads.toArray(), [database]);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isNear = ({ address }: Lead) => Number(address.zip === lead.address.zip);
  return all
    ?.filter((each) => {
      if (each.id === lead.id || each.sample !== lead.sample) return false;
      const text = `${addressLine(each.address)} ${cityLine(each.address)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => isNear(b) - isNear(a) || b.createdAt - a.createdAt)
    .slice(0, SHOWN);
}
