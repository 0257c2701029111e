import type { ComponentProps } from 'react';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one main act of a view, `secondary` for the rest, `quiet` inside running text and tables. */
  readonly variant?: 'primary' | 'secondary' | 'quiet';
}

/** A native button that does not submit a form unless told to. */
export function Button({ variant = 'secondary', type = 'button', className, ...rest }: ButtonProps) {
  const classes = ['button', `button--${variant}`, className].filter(Boolean).join(' ');
  return <button type={type} className={classes} {...rest} />;
}
