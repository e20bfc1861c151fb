import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportDesk } from '../../../contract/register-views.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useRuleWords } from '../../parts/rule-words.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

/** Which case stands for the others of its group: by rule the lowest number, unless somebody chooses another and says why. */
export function ReportExamples({ desk, onChoose }: { desk: ReportDesk; onChoose: ((slugs: readonly string[]) => void) | undefined }) {
  const { say } = useWords();
  const ruleWord = useRuleWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(desk.examples.filter((each) => each.isChosen).map((each) => each.slug)));
  const groups = [...new Set(desk.examples.map((each) => each.group))];
  const nameOf = (group: string): string => {
    const [of = '', code = ''] = group.split('/');
    return of === 'collective' ? `${say('report.group-collective')} · ${ruleWord('classes', code)}` : `${say(`report.group-${of as 'others-solved'}`)} · ${ruleWord('categories', code)}`;
  };
  /** One for each group: choosing another gives the first up, choosing it again goes back to the rule. */
  const pick = (group: string, slug: string | null): void => {
    const others = desk.examples.filter((each) => each.group === group).map((each) => each.slug);
    setChosen(new Set([...[...chosen].filter((each) => !others.includes(each)), ...(slug === null ? [] : [slug])]));
  };
  return (
    <Section id="examples" title={say('report.examples')} note={say('report.examples-chosen', { count: chosen.size })}>
      <p className="hint">{say('report.examples-hint')}</p>
      {groups.length === 0 ? <Nothing text={say('report.no-examples')} /> : null}
      {groups.map((group) => {
        const list = desk.examples.filter((each) => each.group === group);
        const own = list.find((each) => chosen.has(each.slug));
        const shown = list.find((each) => each.isShown);
        return (
          <div key={group} className="field">
            <label className="pick">
              {nameOf(group)}
              <select disabled={!onChoose} value={own?.slug ?? ''} onChange={(event) => pick(group, event.target.value || null)}>
                <option value="">{say('report.by-rule', { slug: list[0]?.slug ?? '' })}</option>
                {list.map((each) => (
                  <option key={each.slug} value={each.slug} lang="zh-CN">
                    {`${each.slug} ${each.title}（${each.unit}）`}
                  </option>
                ))}
              </select>
            </label>
            {shown ? (
              <p className="hint">
                {say('report.shown-now')} <Link to={paths.case(shown.slug)}>{shown.slug}</Link>
              </p>
            ) : null}
          </div>
        );
      })}
      {onChoose && groups.length > 0 ? <Button onClick={() => onChoose([...chosen])}>{say('command.choose-examples')}</Button> : null}
    </Section>
  );
}
