import { hrefOf } from '@/components/app/route.ts';
import { formatMoneyShort } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { Stage, Tally } from '@/lib/domain/stage.ts';

/** What each stage holds now, by the tallies every write keeps. */
export function StageTable({
  stages,
  tallies,
}: {
  stages: readonly Stage[];
  tallies: readonly Tally[];
}) {
  const byStage = new Map(tallies.map((tally) => [tally.stageId, tally]));
  return (
    <section className="box c5" aria-labelledby="stages-h">
      <header>
        <h2 className="h2" id="stages-h">
          In each stage now
        </h2>
        <a className="ml sm" href={hrefOf({ screen: 'board' })}>
          Board
        </a>
      </header>
      <table className="tb">
        <thead>
          <tr>
            <th>Stage</th>
            <th className="n">Leads</th>
            <th className="n">Asking, sum</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => {
            const { count = 0, asking = 0 } = byStage.get(stage.id) ?? {};
            const over = stage.softLimit !== null && count > stage.softLimit;
            return (
              <tr key={stage.id}>
                <td>
                  <span className="row">
                    <StageGlyph stage={stage} />
                    {stage.name}
                  </span>
                </td>
                <td className={over ? 'n warn sb' : 'n'}>
                  {count.toLocaleString('en-US')}
                  {over && <span className="xs"> over {stage.softLimit}</span>}
                </td>
                <td className="n">
                  {asking === 0 ? <None count={count} /> : formatMoneyShort(asking)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** A stage without leads asks nothing; leads without a price ask something we do not know. */
const None = ({ count }: { count: number }) => (
  <span className="mm">{count === 0 ? '$0' : 'Unknown'}</span>
);
