import './live.css';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { word } from '../../../messages/words.ts';
import { useAnnounce } from '../announce.tsx';
import { useWords } from '../settings.tsx';
import { useLive } from './live-provider.tsx';

/** Above the screen: that the line to the server is lost, and what somebody else just did to the case on the page. */
export function LiveNotes() {
  const { say, language } = useWords();
  const { state, hint, dismiss, retry } = useLive();
  const announce = useAnnounce();
  const wasLost = useRef(false);
  const { pathname } = useLocation();
  const isSamePlace = useNavigationType() === 'REPLACE';
  const screen = pathname.split('/').slice(0, 3).join('/');
  useEffect(() => {
    if (state === 'lost') wasLost.current = true;
    if (state === 'open' && wasLost.current) {
      wasLost.current = false;
      announce(say('live.back'));
    }
  }, [state, announce, say]);
  // A hint belongs to the screen it came on; a case that got its number only changes its address.
  useEffect(() => {
    if (!isSamePlace) dismiss();
  }, [screen, isSamePlace, dismiss]);
  return (
    <>
      <div role="alert">
        {state === 'lost' ? (
          <p className="live-note is-lost">
            <span>⚠ {say('live.lost')}</span>
            <Button onClick={retry}>{say('live.retry')}</Button>
          </p>
        ) : null}
      </div>
      <div role="status" aria-label={say('live.hints')}>
        {hint === null ? null : (
          <p className="live-note">
            <span>
              {say('live.hint', { name: hint.name, post: hint.post, act: word(language, `event.${hint.type}`) })}
              {hint.slug === null ? '' : ` · ${hint.slug}`}
            </span>
            <Button onClick={dismiss}>{say('live.seen')}</Button>
          </p>
        )}
      </div>
    </>
  );
}
