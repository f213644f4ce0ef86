import { Pin } from 'lucide-react';
import { useOriginAccess } from '@/components/app/use-origin-access.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { askableOrigin, hostOf } from '@/lib/site-access/site-access.ts';

/** On a site that is not read by itself, offers to have it read from now on. Nothing anywhere else. */
export function AlwaysOnBar({ url }: { url: string | null }) {
  const origin = url === null ? null : askableOrigin(url);
  return origin === null ? null : <Offer origin={origin} />;
}

function Offer({ origin }: { origin: string }) {
  const { allowed, request } = useOriginAccess(origin);
  const toast = useToast();
  if (allowed !== false) return null;
  const site = hostOf(origin);
  const ask = async () => {
    // Where Chrome's dialog closes the popup, the pill that appears on the page says the same.
    if (await request()) toast.done(`Always on at ${site}. Settings can take it back.`);
  };
  return (
    <aside aria-label="This site">
      <Banner
        icon={<Pin />}
        title={`Want the pill on ${site}?`}
        action={
          <Button size="sm" onClick={() => void ask()}>
            Always on
          </Button>
        }
      >
        Chrome asks you to confirm.
      </Banner>
    </aside>
  );
}
