import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';

/** The proposal as it was written, and who signed it. */
export function CaseWording({ visit: { say, language }, file }: { visit: Visit; file: CaseView }) {
  return (
    <section aria-labelledby="wording">
      <h2 id="wording">{say('case.texts')}</h2>
      <Part title={say('find.part.situation')} text={file.situation} />
      <Part title={say('find.part.analysis')} text={file.analysis} />
      <h3>{say('find.part.suggestion')}</h3>
      <ol lang="zh-CN">
        {file.suggestions.map((each, at) => (
          <li key={at} className="text">
            {each}
          </li>
        ))}
      </ol>
      {file.cosigners.length === 0 ? null : (
        <>
          <h3>{say('member.cosigners')}</h3>
          <ul className="plain-list">
            {file.cosigners.map((each) => (
              <li key={each.memberId}>
                <span lang="zh-CN">{each.name}</span> {word(language, `state.${each.state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return text === '' ? null : (
    <>
      <h3>{title}</h3>
      {text
        .split('\n')
        .filter((each) => each.trim() !== '')
        .map((each, at) => (
          <p key={at} lang="zh-CN">
            {each}
          </p>
        ))}
    </>
  );
}
