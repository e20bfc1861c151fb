import { Button } from 'antd';
import { useState, type FocusEvent, type ReactNode } from 'react';
import type { CaseView } from '../../../contract/views.ts';
import type { HandlingView } from '../../../contract/unit-views.ts';
import { insertText } from '../../parts/insert-text.ts';
import { useWords } from '../../parts/settings.tsx';

/** The texts a reply can quote: the ledger's measures and figures with their source, and the session's wordings. */
export function useQuotes(file: CaseView, handling: HandlingView): { name: string; text: string }[] {
  const { say } = useWords();
  return [
    ...file.measures.map((each) => ({
      name: say('insert.measure'),
      text: `${each.what}（${[each.on, each.place, each.moneyWan === null ? null : `投入${each.moneyWan}万元`].filter((one) => one !== null).join('，')}）`,
    })),
    ...file.figures.map((each) => ({
      name: say('insert.figure'),
      text: `${each.indicator}${each.value}${each.unit}（${each.from === null ? `截至${each.to}` : `${each.from}至${each.to}`}${each.source === null ? '' : `，来源：${each.source}`}）`,
    })),
    ...handling.templates
      .filter((each) => !/^reply-(adopted|partly|not-now)$/.test(each.name))
      .map((each) => ({ name: say('insert.template', { name: each.name.slice('reply-'.length) }), text: each.text })),
  ];
}

interface ReplyInsertProps {
  quotes: readonly { name: string; text: string }[];
  /** the form whose text fields are written into */
  children: ReactNode;
}

/** Remembers which text field was last written in, and puts a quote there at the caret. */
export function ReplyInsert({ quotes, children }: ReplyInsertProps) {
  const { say } = useWords();
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null);
  const remember = (event: FocusEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) setArea(event.target);
  };
  const place = area?.isConnected ? (area.closest('fieldset')?.querySelector('legend')?.textContent ?? area.labels?.[0]?.textContent ?? '') : null;
  return (
    <>
      <details className="card reply-insert">
        <summary>{say('insert.title', { count: quotes.length })}</summary>
        {quotes.length === 0 ? <p className="nothing">{say('insert.none')}</p> : <p className="hint">{place === null ? say('insert.choose') : say('insert.place', { place })}</p>}
        <ul>
          {quotes.map((each, at) => (
            <li key={at}>
              <span className="note">{each.name}</span> <span lang="zh-CN">{each.text}</span>{' '}
              {area === null ? null : (
                <Button size="small" aria-label={say('insert.act-of', { text: each.text })} onClick={() => insertText(area, each.text)}>
                  {say('insert.act')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </details>
      <div role="presentation" onFocus={remember}>
        {children}
      </div>
    </>
  );
}
