const STEPS = [
  ['file', 'File'],
  ['match', 'Match columns'],
  ['check', 'Check'],
  ['import', 'Import'],
] as const;
export type Step = (typeof STEPS)[number][0];

/** Where the user is on the way from a file to leads. */
export function StepList({ current }: { current: Step }) {
  return (
    <ol className="imp-steps" aria-label="Steps">
      {STEPS.map(([step, label], index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <span className="nu" aria-hidden="true">
            {index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  );
}
