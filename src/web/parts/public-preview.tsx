import './publication.css';
import type { ReactNode } from 'react';
import type { PublicCaseShape, PublicTextShape } from '../../contract/public-case-shape.ts';
import { labelWord, word } from '../../messages/words.ts';
import { useRuleWords } from './rule-words.ts';
import { Facts } from './section.tsx';
import { useWords } from './settings.tsx';
import { dayText } from '../../messages/times.ts';

/** The public page of a case as its record says it: the answer on top, then the proposal, then what became of it. */
export function PublicPreview({ content }: { content: PublicCaseShape }) {
  const { say, language } = useWords();
  const unit = (id: string): string => content.unitNames[id] ?? id;
  const label = (each: { label: { zh: string; en?: string | undefined } } | null): string | null => (each === null ? null : labelWord(language, each.label).text);
  const classes = [content.class, content.revisedClass].flatMap((each) => (each === null ? [] : [`${each.letter} ${label(each) ?? ''}`]));
  return (
    <article className="public-page" aria-label={say('publish.preview')}>
      <h3 lang="zh-CN">{content.title === null ? say('publish.untitled') : <PublicWords text={content.title} />}</h3>
      {content.later === null ? null : <p className="lead">{say(content.later === 'not-public' ? 'publish.later-closed' : 'publish.later-open')}</p>}
      <Facts
        rows={[
          [say('column.number'), content.slug],
          [say('column.proposer'), content.proposers?.join('、') ?? null],
          [say('column.category'), label(content.category)],
          [say('column.class'), classes.join(' → ')],
          [say('publish.contested'), content.isContested ? say('publish.contested-yes') : null],
          [say('publish.units'), content.units.map((each) => `${unit(each.unitId)}（${word(language, `part.${each.role}`)}）`).join('、')],
          [say('publish.mode'), `${label(content.openness) ?? ''}${content.reason === null ? '' : `（${label(content.reason) ?? ''}）`}`],
        ]}
      />
      {content.summary === null ? null : <Passage title={say('field.summary')} text={content.summary} />}
      {content.letters.map((letter) => (
        <Letter key={`${letter.letterNumber} ${letter.round}`} letter={letter} unit={unit(letter.unitId)} isEarlier={letter.round < content.round} />
      ))}
      {content.situation === null ? null : <Passage title={say('publish.part-situation')} text={content.situation} />}
      {content.analysis === null ? null : <Passage title={say('publish.part-analysis')} text={content.analysis} />}
      {content.suggestions.map((each, at) => (
        <Passage key={at} title={say('publish.part-suggestion-n', { n: at + 1 })} text={each} />
      ))}
      <h4>{say('publish.history')}</h4>
      <ol>
        {content.history.map((each, at) => (
          <li key={at}>
            {dayText(each.on, language)} {word(language, `event.${each.type}`)}
            {each.unitId === null ? '' : `（${unit(each.unitId)}）`}
          </li>
        ))}
      </ol>
    </article>
  );
}

function Letter({ letter, unit, isEarlier }: { letter: PublicCaseShape['letters'][number]; unit: string; isEarlier: boolean }) {
  const { say, language } = useWords();
  const { body } = letter;
  return (
    <section aria-label={letter.letterNumber}>
      <h4>
        <span lang="zh-CN">
          {unit} {letter.letterNumber}
        </span>
        ，{dayText(letter.on, language)}
        {isEarlier ? <span className="note">{say('publish.superseded', { round: letter.round })}</span> : null}
      </h4>
      {body === null ? null : (
        <>
          {body.answers.map((each) => (
            <Passage key={each.suggestion} title={`${say('publish.part-suggestion-n', { n: each.suggestion })} · ${word(language, `choice.${each.verdict}`)}`} text={each.text} />
          ))}
          {body.chapters.map((each, at) => (
            <div key={at}>
              <Titled text={each.title} />
              {each.measures.map((one, place) => (
                <Passage key={place} title={<PublicWords text={one.title} />} text={one.text} />
              ))}
            </div>
          ))}
          {body.problems.map((each, at) => (
            <Passage key={at} title={say('reply.problems')} text={each} />
          ))}
          {body.nextSteps.map((each, at) => (
            <Passage key={at} title={<PublicWords text={each.title} />} text={each.text} />
          ))}
          {body.explanation === null ? null : <Passage title={say('reply.explanation')} text={body.explanation} />}
          {body.commitments.map((each, at) => (
            <Passage key={at} title={`${say('column.promise')} ${dayText(each.dueOn, language)}`} text={each.text} />
          ))}
        </>
      )}
    </section>
  );
}

const Titled = ({ text }: { text: PublicTextShape }) => (
  <p lang="zh-CN">
    <strong>
      <PublicWords text={text} />
    </strong>
  </p>
);

function Passage({ title, text }: { title: ReactNode; text: PublicTextShape }) {
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <p className="prose" lang="zh-CN">
        <PublicWords text={text} />
      </p>
    </>
  );
}

/** Text with its gaps: how long each is and why it is there stands in words, not in colour alone. */
function PublicWords({ text }: { text: PublicTextShape }) {
  const { say } = useWords();
  const rule = useRuleWords();
  return text.map((each, at) =>
    'text' in each ? (
      <span key={at}>{each.text}</span>
    ) : (
      <span key={at} className="gap">
        {say('publish.gap', { count: each.gap, reason: rule('openReasons', each.reason) })}
      </span>
    ),
  );
}
