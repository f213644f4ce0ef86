import { UserX } from 'lucide-react';
import { useState } from 'react';
import { useChange } from '@/components/app/use-change.ts';
import { Button } from '@/components/ui/button.tsx';
import { Sheet } from '@/components/ui/sheet.tsx';
import { send } from '@/lib/messaging/client.ts';

/** Which of the people found for a lead: by their place among those found at that time. */
export interface FoundPerson {
  leadId: string;
  index: number;
  foundAt: number;
}

/** Erases a person for good, after saying what goes and what stays. */
export function ErasePerson({ name, found }: { name: string; found: FoundPerson }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        icon={<UserX />}
        aria-label={`Erase ${name}…`}
        onClick={() => setAsking(true)}
      >
        Erase…
      </Button>
      {asking && <EraseSheet name={name} found={found} onClose={() => setAsking(false)} />}
    </>
  );
}

function EraseSheet({
  name,
  found,
  onClose,
}: {
  name: string;
  found: FoundPerson;
  onClose: () => void;
}) {
  const change = useChange();
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    const done = await change({
      make: () => send('person.erase', found),
      done: 'Erased',
      failed: 'Nobody was erased.',
    });
    if (done) onClose();
    else setBusy(false);
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Erase ${name}?`}
      lead={<UserX />}
      footer={
        <>
          <span className="grow xs mm">This cannot be undone.</span>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void erase()}>
            Erase
          </Button>
        </>
      }
    >
      <p className="sm">
        Name, phones and e-mails go from all leads, stored answers, history and later exports. What
        was paid for them stays in the ledger.
      </p>
      <p className="sm m">
        A fingerprint stays that says nothing about the person. With it no look-up, file or archive
        brings them back, and people of this home are not looked up again.
      </p>
      <p className="sm m">Your own notes and files you exported before are not changed.</p>
    </Sheet>
  );
}
