import type { ReactNode } from 'react';
import type { Label, Rulebook } from '../../../domain/rulebook.ts';
import { formWord, labelWord, word, type Language } from '../../../messages/words.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { lengthText } from './length-text.ts';

/** A rulebook in words, rule by rule with its clause. */
export function RulebookShown({ rules }: { rules: Rulebook }) {
  const { say, language } = useWords();
  const words = (list: readonly { label: Label }[]): ReactNode => <Labels list={list} language={language} />;
  const { consultations } = rules;
  return (
    <>
      <Deadlines rules={rules} />
      <Section id="rule-classes" title={say('rules.classes')}>
        <table className="dense">
          <caption className="unseen">{say('rules.classes')}</caption>
          <thead>
            <tr>
              {(['letter', 'name', 'definition', 'solved', 'needs'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(`rules.class-${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.classes.map((each) => (
              <tr key={each.code}>
                <td>{each.letter}</td>
                <th scope="row">{labelWord(language, each.label).text}</th>
                <td>{labelWord(language, each.definition).text}</td>
                <td>{say(each.countsAsSolved ? 'form.yes' : 'form.no')}</td>
                <td>{[each.needsCommitment ? say('rules.needs-commitment') : '', each.needsExplanation ? say('rules.needs-explanation') : ''].filter((one) => one !== '').join('、') || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="rule-steps" title={say('rules.steps')}>
        <Facts
          rows={[
            [
              say('rules.kinds'),
              rules.kinds
                .filter((each) => each.isOn)
                .map((each) => word(language, `kind.${each.kind}`))
                .join('、'),
            ],
            [say('rules.review-levels'), String(rules.reviewLevels)],
            [say('rules.clearance'), <Tiers key="tiers" rules={rules} />],
            [say('rules.countersign'), say(rules.countersignNeeded ? 'form.yes' : 'form.no')],
            [
              say('rules.consultations'),
              say('rules.consultations-text', {
                phases: Object.entries(consultations.minimum)
                  .filter(([, count]) => count > 0)
                  .map(([phase, count]) => `${formWord(language, 'record-consultation', `choice.${phase}`)} ${count}`)
                  .join('、'),
                faceToFace: consultations.faceToFaceMinimum,
                modes: consultations.faceToFaceModes.map((each) => formWord(language, 'record-consultation', `choice.${each}`)).join('、'),
              }),
            ],
            [say('rules.redos'), String(rules.redosBeforeEscalation)],
            [say('rules.yellow'), say('rules.yellow-text', { days: rules.yellowFromWorkingDays, warnings: rules.warningsWorkingDays.join('、') })],
            [say('rules.numbering'), `${rules.numbering.receipt}；${rules.numbering.docket}`],
            [say('rules.merged'), say(rules.mergedCountAsThemselves ? 'rules.merged-each' : 'rules.merged-once')],
            [say('rules.retention'), rules.retentionYears === null ? say('rules.forever') : say('rules.years', { count: rules.retentionYears })],
          ]}
        />
      </Section>
      <Section id="rule-words" title={say('rules.words')}>
        <Facts
          rows={[
            [say('rules.rating-axes'), words(rules.ratingAxes)],
            [say('rules.rating-levels'), words(rules.ratingLevels)],
            [say('rules.rating-questions'), words(rules.ratingQuestions)],
            [say('rules.openness'), words(rules.openness)],
            [say('rules.open-reasons'), words(rules.openReasons)],
            [say('rules.decline-grounds'), words(rules.declineGrounds)],
            [say('rules.inspection'), words(rules.inspectionQuestions)],
          ]}
        />
      </Section>
      <Section id="rule-letter" title={say('rules.letter')}>
        <Facts
          rows={(['number', 'title', 'opening', 'closing'] as const)
            .map((each): [string, ReactNode] => [
              say(`rules.letter-${each}`),
              <span key={each} lang="zh-CN">
                {rules.letter[each]}
              </span>,
            ])
            .concat([
              [
                say('rules.letter-copies'),
                <span key="copies" lang="zh-CN">
                  {rules.letter.copies.join('、')}
                </span>,
              ],
            ])}
        />
      </Section>
    </>
  );
}

function Labels({ list, language }: { list: readonly { label: Label }[]; language: Language }) {
  return <span>{list.map((each) => labelWord(language, each.label).text).join('、')}</span>;
}

function Deadlines({ rules }: { rules: Rulebook }) {
  const { say, language } = useWords();
  return (
    <Section id="rule-deadlines" title={say('rules.deadlines')}>
      <table className="dense">
        <caption className="unseen">{say('rules.deadlines')}</caption>
        <thead>
          <tr>
            {(['name', 'start', 'length', 'ceiling', 'clause'] as const).map((each) => (
              <th key={each} scope="col">
                {say(`rules.deadline-${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.deadlines.map((each) => (
            <tr key={each.id}>
              <th scope="row">{labelWord(language, each.label).text}</th>
              <td>{say(`rules.start-${each.start}`)}</td>
              <td>
                {lengthText(each.length, rules, language)}
                {each.rollsForward ? <div className="hint">{say('rules.rolls')}</div> : null}
              </td>
              <td>{each.ceiling ? lengthText(each.ceiling, rules, language) : '—'}</td>
              <td lang={labelWord(language, each.clause).lang}>{labelWord(language, each.clause).text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Tiers({ rules }: { rules: Rulebook }) {
  const { say, language } = useWords();
  return (
    <ul>
      {rules.clearanceTiers.map(({ when, upTo }, at) => {
        const parts = [
          when.kinds ? when.kinds.map((each) => word(language, `kind.${each}`)).join('、') : '',
          when.isKey ? say('proposals.key') : '',
          when.classes ? when.classes.map((code) => rules.classes.find((each) => each.code === code)?.letter ?? code).join('、') : '',
          when.moneyFromWan === undefined ? '' : say('rules.money', { wan: when.moneyFromWan }),
        ].filter((each) => each !== '');
        return (
          <li key={at}>
            {parts.length === 0 ? say('rules.all-others') : parts.join('，')}：{word(language, `part.${upTo}`)}
          </li>
        );
      })}
    </ul>
  );
}
