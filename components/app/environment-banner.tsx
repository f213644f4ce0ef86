import { FlaskConical } from 'lucide-react';
import { Banner } from '@/components/ui/banner.tsx';

const WORDS: Partial<Record<string, { title: string; effect: string }>> = {
  sandbox: {
    title: 'Sandbox build.',
    effect: 'Look-ups ask the providers’ test sides: enter sandbox keys. Answers are made up.',
  },
  'stand-in': {
    title: 'Stand-in build.',
    effect: 'Look-ups ask this machine. Answers and charges are made up.',
  },
};

/** Says on every screen that a build does not ask the real providers. Nothing in the ordinary build. */
export function EnvironmentBanner() {
  const words = WORDS[import.meta.env.WXT_ENVIRONMENT ?? 'production'];
  if (words === undefined) return null;
  return (
    <Banner tone="acc" icon={<FlaskConical />} title={words.title}>
      {words.effect}
    </Banner>
  );
}
