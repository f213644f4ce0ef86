import { useState, type FormEvent } from 'react';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Failure, ProviderId } from '@/lib/shared/failure.ts';
import type { KeyTester } from './use-key-test.ts';

/** What is typed into a key's form, what is wrong with it, and what its buttons do. */
export function useKeyForm({
  provider,
  tester,
  onSave,
  mayReach,
}: {
  provider: ProviderId;
  tester: KeyTester;
  onSave: (key: string) => Promise<void>;
  /** Asks the user where Chrome has to be asked, at once: it takes a press that is still fresh. */
  mayReach: () => Promise<boolean>;
}) {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<Failure | 'empty' | null>(null);
  const typed = key.trim();
  const testAndSave = async () => {
    if (typed === '') {
      setProblem('empty');
      return;
    }
    if (!(await mayReach())) {
      setProblem({ kind: 'no-host-access', provider });
      return;
    }
    const result = await tester.test(typed);
    if (result.ok) await onSave(typed);
    else setProblem(result.failure);
  };
  return {
    key,
    error: problem === null ? null : problemWords(problem),
    /** The provider did not refuse the key; it only could not be asked. */
    couldNotTry: problem !== null && problem !== 'empty' && problem.kind !== 'unauthorized',
    type: (next: string) => {
      setKey(next);
      setProblem(null);
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      void testAndSave();
    },
    saveUntested: () => void onSave(typed),
  };
}

function problemWords(problem: Failure | 'empty'): string {
  if (problem === 'empty') return 'Paste your key, or cancel.';
  const { title, detail } = wordsForFailure(problem);
  return `${title} ${detail}`;
}
