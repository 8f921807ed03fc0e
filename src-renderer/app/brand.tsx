/** The app's icon and name, top left. */
export function Brand() {
  return (
    <div className="flex h-14 shrink-0 items-center gap-2.5 px-4 max-rail:justify-center max-rail:px-0">
      <svg aria-hidden viewBox="64 64 896 896" width="24" height="24" className="shrink-0">
        <rect x="64" y="64" width="896" height="896" rx="204" fill="#173F37" />
        <path d="M440 136 H584 a30 30 0 0 1 30 33 L602 310 H422 L410 169 a30 30 0 0 1 30 -33 Z" fill="#D9A06A" />
        <path d="M512 136 H584 a30 30 0 0 1 30 33 L602 310 H512 Z" fill="#B97C47" />
        <path
          d="M440 366 V396 C440 446 366 452 280 462 C256 465 244 480 244 502 V592 C244 746 358 844 512 904 C666 844 780 746 780 592 V502 C780 480 768 465 744 462 C658 452 584 446 584 396 V366 Z"
          fill="#E6F5EE"
        />
        <path
          d="M512 366 V904 C666 844 780 746 780 592 V502 C780 480 768 465 744 462 C658 452 584 446 584 396 V366 Z"
          fill="#A6D6C2"
        />
        <rect x="402" y="284" width="220" height="88" rx="30" fill="#E6F5EE" />
        <path d="M512 284 H592 a30 30 0 0 1 30 30 V342 a30 30 0 0 1 -30 30 H512 Z" fill="#A6D6C2" />
      </svg>
      <span className="text-section font-semibold tracking-[-0.01em] max-rail:sr-only">Corkboard</span>
    </div>
  );
}
