import { useEffect, useRef } from 'react';
import { useOriginAccess } from '@/components/app/use-origin-access.ts';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import type { BuildHost } from './build-hosts.ts';
import { PROVIDER_PLACES } from './provider-places.ts';
import { useKeyForm } from './use-key-form.ts';
import type { KeyTester } from './use-key-test.ts';

/** Longest key the background takes. */
const KEY_MAX = 200;

/** Takes a key, tries it for free, and saves it. A key that could not be tried may be saved all the same. */
export function KeyForm({
  provider,
  at: { host, pattern },
  tester,
  onSave,
  onCancel,
}: {
  provider: ProviderId;
  at: BuildHost;
  tester: KeyTester;
  onSave: (key: string) => Promise<void>;
  onCancel: () => void;
}) {
  const { keyGoes, askAccess } = PROVIDER_PLACES[provider];
  const access = useOriginAccess(pattern);
  const mayReach = async () => !askAccess || access.allowed !== false || (await access.request());
  const form = useKeyForm({ provider, tester, onSave, mayReach });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form className="set-form" onSubmit={form.submit}>
      <Field
        ref={input}
        label={`${PROVIDER_NAMES[provider]} key`}
        type="password"
        value={form.key}
        maxLength={KEY_MAX}
        spellCheck={false}
        error={form.error}
        hint={`Sent only to ${host}, ${keyGoes}.`}
        onChange={(event) => form.type(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <div className="row wrap">
        <Button type="submit" variant="primary" size="sm" busy={tester.testing}>
          Test and save
          <PriceTag price={{ kind: 'free' }} />
        </Button>
        {form.couldNotTry && (
          <Button size="sm" onClick={form.saveUntested}>
            Save untested
          </Button>
        )}
        <Button variant="ghost" size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
