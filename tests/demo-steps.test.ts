import { expect, it } from 'vitest';
import { createSteps } from '../scripts/demo/steps.ts';

it('gives what the step gives, and times it', async () => {
  const said: string[] = [];
  const steps = createSteps(1000, (line) => said.push(line));
  expect(await steps.step('Count', () => Promise.resolve(7))).toBe(7);
  expect(steps.times()).toMatchObject([{ step: 'Count' }]);
  expect(said).toEqual([expect.stringMatching(/^ {2}Count \(0\.0 s\)$/)]);
});

it('ends a step that does not come to an end, by name', async () => {
  const { step } = createSteps(10, () => undefined);
  await expect(step('Wait', () => new Promise(() => undefined))).rejects.toThrow(
    'Wait: It took longer than 0.01 s',
  );
});

it('says in which step something failed', async () => {
  const { step } = createSteps(1000, () => undefined);
  await expect(step('Save', () => Promise.reject(new Error('No pill')))).rejects.toThrow(
    'Save: No pill',
  );
});
