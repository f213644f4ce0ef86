/** A drawn plat with one parcel marked. Decoration: it stands for a house, it is not a map of it. */
export function Plat() {
  return (
    <div className="lead-plat" aria-hidden="true">
      <svg viewBox="0 0 112 84" preserveAspectRatio="xMidYMid slice">
        <path
          className="grid"
          d="M-4 22 116 8M-4 74 116 62M10 21l6 52M32 18l5 53M58 15l4 53M82 12l4 53M104 9l3 54M12 46l96-10"
        />
        <path className="parcel" d="M58 15 82 12 84.2 38.6 60 41.2Z" />
        <path className="house" d="M65 20h11v12H65z" />
        <path
          className="others"
          d="M38 24h13v10H38zM16 28h10v9H16zM88 18h11v10H88zM66 46h12v11H66zM42 50h10v11H42zM20 53h10v9H20zM91 44h9v11h-9z"
        />
      </svg>
    </div>
  );
}
