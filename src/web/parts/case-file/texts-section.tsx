import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Facts, Prose, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** 情况、分析、建议: what was proposed, by whom, and whether it may be published. */
export function TextsSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  return (
    <Section id="texts" title={say('case.texts')}>
      <h3>{say('case.situation')}</h3>
      <Prose text={file.situation} />
      <h3>{say('case.analysis')}</h3>
      <Prose text={file.analysis} />
      <h3>{say('case.suggestions')}</h3>
      <ol className="suggestions" lang="zh-CN">
        {file.suggestions.map((each, at) => (
          <li key={at}>
            <Prose text={each} />
          </li>
        ))}
      </ol>
      <Facts
        rows={[
          [say('case.cosigners'), file.cosigners.length === 0 ? null : file.cosigners.map((each) => `${each.name}（${word(language, `state.${each.state}`)}，${each.on}）`).join('、')],
          [say('case.cosign-until'), file.cosignCutOffOn === null ? null : dayText(file.cosignCutOffOn, language)],
          [say('case.consent'), file.consent.mayPublish ? say('form.yes') : `${say('form.no')}${file.consent.reason === null ? '' : `：${file.consent.reason}`}`],
          [say('case.suggested-units'), file.suggestedUnits.join('、')],
          [say('case.origin'), file.origin === 'district' ? null : word(language, `choice.${file.origin}`)],
        ]}
      />
    </Section>
  );
}
