import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { profileCasesMax, type UnitItem } from '../../../contract/register-views.ts';
import { formWord, word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { ActButtons } from '../../parts/register/act-buttons.tsx';
import { CaseLines } from '../../parts/register/case-lines.tsx';
import { Facts, Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';

/** One unit: how it is reached, who sits there, what it was called, what it has open. */
export function UnitPage({ unit, all, onAct }: { unit: UnitItem; all: readonly UnitItem[]; onAct: (act: string) => void }) {
  const { say, language } = useWords();
  const parent = all.find((each) => each.id === unit.parentId);
  const linked = (to: { id: string; name: string } | null | undefined): ReactNode =>
    to ? (
      <Link to={`/units/${to.id}`} lang="zh-CN">
        {to.name}
      </Link>
    ) : null;
  return (
    <>
      <h2 lang="zh-CN">{unit.name}</h2>
      <ActButtons label={say('acts.title')} acts={unit.can} onAct={onAct} />
      <Section id="unit-facts" title={say('units.facts')}>
        <Facts
          rows={[
            [say('units.code'), <code key="code">{unit.code}</code>],
            [formWord(language, 'register-unit', 'field.tier'), formWord(language, 'register-unit', `choice.${unit.tier}`)],
            [formWord(language, 'register-unit', 'field.side'), formWord(language, 'register-unit', `choice.${unit.side}`)],
            [say('units.parent'), linked(parent)],
            [say('units.leader'), unit.leader ? <span lang="zh-CN">{unit.leader.name}</span> : null],
            [say('units.phone'), unit.phone],
            [say('units.address'), unit.address ? <span lang="zh-CN">{unit.address}</span> : null],
            [say('units.duties'), unit.duties.length > 0 ? <span lang="zh-CN">{unit.duties.join('、')}</span> : null],
            [
              say('units.former'),
              unit.formerNames.length > 0 ? <span lang="zh-CN">{unit.formerNames.map((each) => `${each.name}（${say('units.until', { day: each.until })}）`).join('；')}</span> : null,
            ],
            [say('units.retired-on'), unit.retiredOn],
            [say('units.successor'), linked(unit.successor)],
          ]}
        />
        {unit.duties.length === 0 && unit.can.includes('describe-unit') ? <p className="hint">{say('units.describe')}</p> : null}
      </Section>
      <Section id="unit-people" title={say('units.people')} note={say('register.total-persons', { count: unit.people.length })}>
        {unit.people.length === 0 ? (
          <Nothing text={say('units.no-people')} />
        ) : (
          <ul>
            {unit.people.map((each) => (
              <li key={`${each.personId} ${each.role}`}>
                <span lang="zh-CN">
                  {each.name} {each.title}
                </span>
                （{word(language, `role.${each.role}`)}）
              </li>
            ))}
          </ul>
        )}
      </Section>
      {unit.openCases === null ? null : <OpenCases unit={unit} count={unit.openCases} />}
    </>
  );
}

function OpenCases({ unit, count }: { unit: UnitItem; count: number }) {
  const { say } = useWords();
  const cases = useView('unit-cases', { id: unit.id });
  return (
    <Section id="open" title={say('units.open')} note={say('list.total', { count })}>
      <Shown query={cases}>
        {({ items, total }) => (
          <>
            {total > items.length ? <p className="hint">{say('register.first-of', { shown: profileCasesMax, all: total })}</p> : null}
            <CaseLines caption={say('units.open')} items={items} />
          </>
        )}
      </Shown>
      <p>
        <Link to={paths.proposals({ unit: unit.id })}>{say('units.all-cases')}</Link>
      </p>
    </Section>
  );
}
