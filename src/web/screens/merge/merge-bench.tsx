import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { Facts, Prose, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { TextDifferences } from '../../parts/text-differences.tsx';
import { paths } from '../../paths.ts';
import { MergeForm } from './merge-form.tsx';

interface MergeBenchProps {
  me: MeView;
  first: string;
  second: string;
}

/** Two cases side by side, their sentences aligned; which goes into which is chosen here, with the effect stated. */
export function MergeBench({ me, first, second }: MergeBenchProps) {
  const { say } = useWords();
  const one = useView('case', { id: first });
  const two = useView('case', { id: second });
  return (
    <>
      <p>
        <Link to={paths.merge()}>{say('merge.back')}</Link>
      </p>
      <Shown query={one}>{(a) => <Shown query={two}>{(b) => <Compared me={me} a={a} b={b} />}</Shown>}</Shown>
    </>
  );
}

function Compared({ me, a, b }: { me: MeView; a: CaseView; b: CaseView }) {
  const { say } = useWords();
  const pair = useView('merge-pair', { first: a.id, second: b.id });
  return (
    <>
      <Decision me={me} a={a} b={b} />
      <div className="bench">
        <Side of={a} id="first" title={say('merge.first')} />
        <Side of={b} id="second" title={say('merge.second')} />
      </div>
      <Section id="sentences" title={say('merge.sentences')}>
        <Shown query={pair}>
          {({ cover, sentences }) => (
            <>
              <p>{say('merge.cover-is', { cover })}</p>
              {sentences.length === 0 ? (
                <p className="nothing">{say('merge.no-sentences')}</p>
              ) : (
                <table className="sentences">
                  <caption className="unseen">{say('merge.sentences')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{say('merge.first')}</th>
                      <th scope="col">{say('merge.second')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {sentences.map((each, at) => (
                      <tr key={at}>
                        <td>
                          <TextDifferences own={each.first} other={each.second} />
                        </td>
                        <td>
                          <TextDifferences own={each.second} other={each.first} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </>
          )}
        </Shown>
      </Section>
    </>
  );
}

function Side({ of, id, title }: { of: CaseView; id: string; title: string }) {
  const { say, language } = useWords();
  return (
    <Section id={id} title={title} note={of.slug ?? of.receiptNumber ?? undefined}>
      <h3>
        <Link to={paths.case(of.slug ?? of.id)} lang="zh-CN">
          {of.title}
        </Link>
      </h3>
      <Facts
        rows={[
          [
            say('column.proposer'),
            <span key="proposer" lang="zh-CN">
              {[of.proposer.name, ...of.cosigners.filter((each) => each.state === 'signed').map((each) => each.name)].join('、')}
            </span>,
          ],
          [say('column.stage'), word(language, `stage.${of.stage}`)],
          [say('column.submitted'), of.submittedOn],
        ]}
      />
      <Prose text={of.situation} />
      <Prose text={of.analysis} />
      <ol className="suggestions">
        {of.suggestions.map((each, at) => (
          <li key={at}>
            <Prose text={each} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Which of the two goes into the other, as far as the rules leave room for it. */
function Decision({ me, a, b }: { me: MeView; a: CaseView; b: CaseView }) {
  const { say, language } = useWords();
  const [merging, setMerging] = useState<string | null>(null);
  const named = (of: CaseView): string => of.slug ?? of.receiptNumber ?? of.title;
  const ways = [
    { from: a, into: b },
    { from: b, into: a },
  ];
  const open = ways.filter(({ from }) => from.can.includes('merge-proposals'));
  const undocketed = [a, b].filter((each) => each.stage === 'under-review');
  const chosen = ways.find(({ from }) => from.id === merging);
  return (
    <Section id="decision" title={say('merge.decision')}>
      <p>{say('merge.effect')}</p>
      {a.mergedInto?.id === b.id || b.mergedInto?.id === a.id ? <p>{say('merge.already')}</p> : null}
      <ul className="buttons">
        {open.map(({ from, into }) => (
          <li key={from.id}>
            <Button aria-pressed={merging === from.id} onClick={() => setMerging(merging === from.id ? null : from.id)}>
              {say('merge.into', { from: named(from), into: named(into) })}
            </Button>
          </li>
        ))}
        {undocketed.map((each) => (
          <li key={each.id}>
            <Link className="button" to={`/review/${encodeURIComponent(each.id)}/docket-proposal`}>
              {say('merge.docket-first', { number: named(each) })}
            </Link>
          </li>
        ))}
      </ul>
      {open.length === 0 && undocketed.length === 0 ? <p className="nothing">{say('merge.not-possible', { stages: [a, b].map((each) => word(language, `stage.${each.stage}`)).join('、') })}</p> : null}
      {chosen ? <MergeForm key={chosen.from.id} me={me} from={chosen.from} into={chosen.into} onCancel={() => setMerging(null)} /> : null}
    </Section>
  );
}
