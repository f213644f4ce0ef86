import { useState } from 'react';
import { AccountBalance } from '@/components/app/account-balance.tsx';
import { useProviderAccount } from '@/components/app/use-provider-account.ts';
import { Button } from '@/components/ui/button.tsx';
import { Chip } from '@/components/ui/chip.tsx';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { PROVIDER_NAMES, REPORTING_PROVIDERS } from '@/lib/shared/provider-names.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { buildHost } from './build-hosts.ts';
import { HostAccessRow } from './host-access-row.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyScope } from './key-scope.tsx';
import { maskedKey } from './mask-key.ts';
import { PROVIDER_PLACES } from './provider-places.ts';
import { useKeyTest, type KeyTester } from './use-key-test.ts';
import { useProviderKey } from './use-provider-key.ts';

/** One provider: whether it has a key, whether the key works, what it may ask for and what is left. */
export function ProviderRow({
  provider,
  providerKeys,
  notInPlan,
  consentAt,
}: { provider: ProviderId } & Pick<SettingValues, 'providerKeys' | 'notInPlan' | 'consentAt'>) {
  const [editing, setEditing] = useState(false);
  const tester = useKeyTest(provider);
  const { save, remove } = useProviderKey(provider);
  const key = providerKeys[provider];
  const at = buildHost(provider);
  const name = PROVIDER_NAMES[provider];
  const place = PROVIDER_PLACES[provider];
  const cancel = () => {
    tester.forget();
    setEditing(false);
  };
  if (at === null) return <NotInBuild provider={provider} />;
  return (
    <div className="set-row tall">
      <div className="row t wrap">
        <div className="grow">
          <div>
            {name} {key && <KeyState tester={tester} />}
          </div>
          <p>{key ? keyWords(key, tester) : `No key yet · ${place.sells}`}</p>
        </div>
        <div className="row wrap end">
          {key && !editing && (
            <KeyButtons
              name={name}
              testing={tester.testing}
              onTest={() => void tester.test(key)}
              onReplace={() => setEditing(true)}
              onRemove={() => void remove().then(tester.forget)}
            />
          )}
          {!key && !editing && (
            <Button size="sm" onClick={() => setEditing(true)}>
              Add key<span className="vh"> for {name}</span>
            </Button>
          )}
        </div>
      </div>
      {editing && (
        <KeyForm
          provider={provider}
          at={at}
          tester={tester}
          onSave={async (next) => setEditing(!(await save(next)))}
          onCancel={cancel}
        />
      )}
      {key && consentAt !== null && <Wallet provider={provider} askableKey={key} />}
      {key && <KeyScope provider={provider} notInPlan={notInPlan} />}
      {(key || !place.askAccess) && <HostAccessRow name={name} pattern={at.pattern} />}
    </div>
  );
}

function NotInBuild({ provider }: { provider: ProviderId }) {
  const { title, detail } = wordsForFailure({ kind: 'not-in-build', provider });
  return (
    <div className="set-row">
      <div className="grow">
        <div>{PROVIDER_NAMES[provider]}</div>
        <p>
          {title} {detail}
        </p>
      </div>
    </div>
  );
}

/** Nothing before the user agreed to look-ups: until then only a test of the key asks. */
/** What is left at a provider that tells; nothing at others. */
function Wallet(props: { provider: ProviderId; askableKey: string }) {
  return REPORTING_PROVIDERS.has(props.provider) && <AskedWallet {...props} />;
}

function AskedWallet({ provider, askableKey }: { provider: ProviderId; askableKey: string }) {
  const reading = useProviderAccount(provider, askableKey);
  return <AccountBalance provider={provider} reading={reading} />;
}

/** What a saved key is known by, and what its last test said. */
function keyWords(key: string, { tested }: KeyTester): string {
  const parts = [maskedKey(key)];
  if (tested !== null && !tested.result.ok)
    parts.push(wordsForFailure(tested.result.failure).title);
  if (tested?.result.ok && tested.result.value.balanceMicros !== null)
    parts.push(`wallet ${formatMicros(tested.result.value.balanceMicros)}`);
  return parts.join(' · ');
}

function KeyState({ tester: { tested } }: { tester: KeyTester }) {
  if (tested === null) return <output />;
  return (
    <output>
      {tested.result.ok ? <Chip tone="pos">Works</Chip> : <Chip tone="neg">Not confirmed</Chip>}
    </output>
  );
}

function KeyButtons({
  name,
  testing,
  onTest,
  onReplace,
  onRemove,
}: {
  name: string;
  testing: boolean;
  onTest: () => void;
  onReplace: () => void;
  onRemove: () => void;
}) {
  const of = <span className="vh"> {name} key</span>;
  return (
    <>
      <Button size="sm" busy={testing} onClick={onTest}>
        Test{of}
        <PriceTag price={{ kind: 'free' }} />
      </Button>
      <Button size="sm" onClick={onReplace}>
        Replace{of}
      </Button>
      <Button size="sm" variant="ghost" onClick={onRemove}>
        Remove{of}
      </Button>
    </>
  );
}
