import { AccountBalance } from '@/components/app/account-balance.tsx';
import { hrefOf } from '@/components/app/route.ts';
import { useAskableKey, useProviderAccount } from '@/components/app/use-provider-account.ts';
import { plural } from '@/components/ui/format.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import type { AccountCount } from '@/lib/domain/provider-account.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES, REPORTING_PROVIDERS } from '@/lib/shared/provider-names.ts';
import { countWords, differenceAdvice, shortDay } from './fence-words.ts';

/** What is left at the providers that tell, and whether they count what the ledger does. */
export function AccountPart({ entries }: { entries: readonly LedgerEntry[] }) {
  return [...REPORTING_PROVIDERS].map((provider) => (
    <Account
      key={provider}
      provider={provider}
      recounted={
        entries.filter((entry) => entry.provider === provider && entry.countDiffers).length
      }
    />
  ));
}

interface AccountProps {
  provider: ProviderId;
  recounted: number;
}

function Account(props: AccountProps) {
  const askableKey = useAskableKey(props.provider);
  return askableKey !== undefined && <AskedAccount {...props} askableKey={askableKey} />;
}

function AskedAccount({ provider, recounted, askableKey }: AccountProps & { askableKey: string }) {
  const reading = useProviderAccount(provider, askableKey);
  return (
    <AccountBalance provider={provider} reading={reading}>
      {({ count }) => (
        <>
          {count !== null && <Count count={count} provider={provider} />}
          {recounted > 0 && (
            <p className="xs mm">
              {plural(recounted, 'call')} of this month billed another number than the answer shows.
              The bill of {PROVIDER_NAMES[provider]} is booked.
            </p>
          )}
        </>
      )}
    </AccountBalance>
  );
}

const DAYS_SHOWN = 3;

function Count({ count, provider }: { count: AccountCount; provider: ProviderId }) {
  const { differing } = count;
  if (differing.length === 0) return <p className="xs mm">{countWords(count, provider)}</p>;
  const more = differing.length - DAYS_SHOWN;
  return (
    <div className="xs costs-differs">
      <p className="warn sb">{countWords(count, provider)}</p>
      <ul>
        {differing.slice(0, DAYS_SHOWN).map(({ day, reportedMicros, bookedMicros }) => (
          <li key={day}>
            {shortDay(day)}: {formatMicros(reportedMicros)} there, {formatMicros(bookedMicros)} here
          </li>
        ))}
        {more > 0 && <li>and {plural(more, 'more day')}</li>}
      </ul>
      <p>
        {differenceAdvice(differing)}{' '}
        <a href={hrefOf({ screen: 'settings' })}>Check prices in Settings</a>
      </p>
    </div>
  );
}
