import './disclosure.css';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

interface DisclosureProps {
  label: ReactNode;
  /** what the button is called, where its face does not say it in words */
  name?: string;
  children: (close: () => void) => ReactNode;
}

/** A button with a panel under it. Escape, a click elsewhere and leaving it by keyboard close it; the focus goes back to the button. */
export function Disclosure({ label, name, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen]);
  const close = (): void => setOpen(false);
  return (
    <div ref={root} className="disclosure">
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        {...(name === undefined ? {} : { 'aria-label': name })}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <span aria-hidden="true" className="disclosure-mark">
          ▾
        </span>
      </button>
      {isOpen ? (
        <div id={id} className="disclosure-panel">
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}
