import { Input } from 'antd';
import type { DeadlineRule, Rulebook } from '../../../domain/rulebook.ts';
import { labelWord } from '../../../messages/words.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';

type Length = DeadlineRule['length'];
const numberOf = (length: Length): number | null => ('count' in length ? length.count : length.unit === 'before' ? length.days : null);
const withNumber = (length: Length, count: number): Length => ('count' in length ? { ...length, count } : length.unit === 'before' ? { ...length, days: count } : length);

/** The numbers of the rules that change from year to year, each in its own field; the document follows. */
export function RulebookNumbers({ rules, onChange }: { rules: Rulebook; onChange: (rules: Rulebook) => void }) {
  const { say, language } = useWords();
  const setLength = (id: string, count: number): void =>
    onChange({ ...rules, deadlines: rules.deadlines.map((each) => (each.id === id ? { ...each, length: withNumber(each.length, count) } : each)) });
  const single = [
    ['yellow', rules.yellowFromWorkingDays, (count: number) => onChange({ ...rules, yellowFromWorkingDays: count })],
    ['review-levels', rules.reviewLevels, (count: number) => onChange({ ...rules, reviewLevels: count })],
    ['redos', rules.redosBeforeEscalation, (count: number) => onChange({ ...rules, redosBeforeEscalation: count })],
    ['face-to-face', rules.consultations.faceToFaceMinimum, (count: number) => onChange({ ...rules, consultations: { ...rules.consultations, faceToFaceMinimum: count } })],
  ] as const;
  return (
    <Section id="numbers" title={say('rules.numbers')}>
      <p className="hint">{say('rules.numbers-hint')}</p>
      <div className="cards is-small">
        {rules.deadlines.map((each) => {
          const count = numberOf(each.length);
          return count === null ? null : (
            <NumberField
              key={each.id}
              label={labelWord(language, each.label).text}
              unit={say(`rules.unit-${each.length.unit as 'months'}`)}
              value={count}
              onChange={(next) => setLength(each.id, next)}
            />
          );
        })}
        {single.map(([name, value, set]) => (
          <NumberField key={name} label={say(`rules.${name}`)} unit="" value={value} onChange={set} />
        ))}
      </div>
    </Section>
  );
}

function NumberField({ label, unit, value, onChange }: { label: string; unit: string; value: number; onChange: (count: number) => void }) {
  return (
    <label className="pick">
      {label}
      {unit === '' ? '' : `（${unit}）`}
      <Input inputMode="numeric" value={String(value)} onChange={(event) => (/^\d{1,3}$/.test(event.target.value) ? onChange(Number(event.target.value)) : undefined)} />
    </label>
  );
}
