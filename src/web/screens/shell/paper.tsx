import { useEffect, useMemo, useState } from 'react';
import type { MeView } from '../../../contract/views.ts';
import { useWords } from '../../parts/settings.tsx';
import { dayOfInstant, shanghai } from '../../../messages/times.ts';

/** Faint over every screen and print: whose copy this is. Not read aloud, not in the way of anything. */
export function Watermark({ me }: { me: MeView }) {
  const [day, setDay] = useState(() => dayOfInstant(new Date().toISOString()));
  useEffect(() => {
    const timer = setInterval(() => setDay(dayOfInstant(new Date().toISOString())), 60_000);
    return () => clearInterval(timer);
  }, []);
  const image = useMemo(() => `url("data:image/svg+xml,${encodeURIComponent(tile(`${me.name} ${me.post} ${day}`))}")`, [me.name, me.post, day]);
  return <div className="watermark" aria-hidden="true" style={{ backgroundImage: image }} />;
}

const tile = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="240"><text x="20" y="200" transform="rotate(-20 20 200)" font-size="16" font-family="sans-serif" fill="#808890">${escaped(text)}</text></svg>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** At the head of every print: district, what it is, when and by whom it was printed. Folded parts are opened for it. */
export function PrintHead({ me }: { me: MeView }) {
  const { say, language } = useWords();
  const [printed, setPrinted] = useState({ title: '', at: '' });
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = (): void => {
      setPrinted({ title: document.title, at: shanghai(new Date().toISOString(), language) });
      opened = [...document.querySelectorAll<HTMLDetailsElement>('#main details:not([open])')];
      for (const each of opened) each.open = true;
    };
    const after = (): void => {
      for (const each of opened) each.open = false;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [language]);
  return (
    <div className="print-head" aria-hidden="true">
      <p>
        <strong lang="zh-CN">{me.district.conference}</strong> <span>{printed.title}</span>
      </p>
      <p>{say('print.by', { name: me.name, post: me.post, at: printed.at })}</p>
    </div>
  );
}
