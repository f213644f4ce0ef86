import { Box } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { plural } from '@/components/ui/format.ts';
import { send } from '@/lib/messaging/client.ts';

/** Says that what is shown is made up, and takes it away. */
export function SampleBanner() {
  const toast = useToast();
  const [removing, setRemoving] = useState(false);
  const remove = async () => {
    setRemoving(true);
    const answer = await send('sample.remove', null);
    setRemoving(false);
    if (answer.ok) toast.done(`Removed ${plural(answer.value.leads, 'sample lead')}`);
    else toast.failed('Sample data not removed.', answer.failure, () => void remove());
  };
  return (
    <Banner
      tone="acc"
      icon={<Box />}
      title="Sample data."
      action={
        <Button size="sm" busy={removing} onClick={() => void remove()}>
          Remove
        </Button>
      }
    >
      Nothing here costs money.
    </Banner>
  );
}
