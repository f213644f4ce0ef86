import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { formatAgo } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { ProviderAccount } from '@/lib/domain/provider-account.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Failure, ProviderId } from '@/lib/shared/failure.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { useNow } from './use-now.ts';
import type { AccountReading } from './use-provider-account.ts';

/** What is left at a provider: being read, read, not open to the key, or why not, with a way to ask again. */
export function AccountBalance({
  provider,
  reading: { account, readAt, reading, readAgain },
  children,
}: {
  provider: ProviderId;
  reading: AccountReading;
  /** What else its answer says. */
  children?: (account: ProviderAccount) => ReactNode;
}) {
  const now = useNow();
  const name = PROVIDER_NAMES[provider];
  return (
    <div aria-live="polite" aria-busy={reading}>
      <div className="row b sm">
        <span>{name} wallet</span>
        <span className="n">
          {account === undefined ? (
            <Skeleton width={52} height={18} />
          ) : (
            <b className="sb">{balanceWords(account.ok ? account.value : null)}</b>
          )}
        </span>
      </div>
      {account?.ok === false && (
        <NotRead failure={account.failure} reading={reading} readAgain={readAgain} />
      )}
      {account?.ok !== false && (
        <div className="row b">
          <p className="xs mm">
            {account === undefined
              ? `Being read from ${name}, free.`
              : account.value.balanceMicros === null
                ? 'This key may not read the wallet.'
                : `Read from ${name} ${formatAgo(readAt, now)}, free.`}
          </p>
          <Button size="sm" variant="ghost" icon={<RotateCw />} busy={reading} onClick={readAgain}>
            Read again<span className="vh"> {name} wallet, free</span>
          </Button>
        </div>
      )}
      {account?.ok && children?.(account.value)}
    </div>
  );
}

const balanceWords = (account: ProviderAccount | null): string =>
  account?.balanceMicros == null ? '–' : formatMicros(account.balanceMicros);

/** The details of some failures speak of charges, which reading a wallet never makes. */
function NotRead({
  failure,
  reading,
  readAgain,
}: {
  failure: Failure;
  reading: boolean;
  readAgain: () => void;
}) {
  return (
    <div className="row b">
      <p className="xs neg">{wordsForFailure(failure).title}</p>
      <Button size="sm" busy={reading} onClick={readAgain}>
        Try again
      </Button>
    </div>
  );
}
