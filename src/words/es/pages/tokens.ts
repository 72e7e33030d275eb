import type { Catalogue } from '../../catalogue.ts';

/** Los ajustes de las claves para paneles. */
export const tokens: Catalogue['pages']['tokens'] = {
  title: 'Claves para paneles',
  lead: 'Un programa tuyo, como Home Assistant, Glance o Grafana, puede leer aquí lo que dice Camber. Necesita una clave.',
  reads:
    'Una clave lee cómo estás, tus salidas como números, los avisos y los límites. No cambia nada y no ve respuestas sobre dolor, ni ajustes, ni dirección.',
  yours: 'Tus claves',
  none: 'Aún ninguna. Crea una abajo.',
  made: (when) => `Hecha ${when}.`,
  never: 'Nunca usada.',
  used: (when) => `Usada por última vez ${when}.`,
  end: 'Terminarla',
  ended: 'La clave ha terminado. Quien la usaba ya no lee nada.',
  once: (name) => `La clave para ${name}`,
  onceText:
    'Se muestra solo esta vez: cópiala donde haga falta. Quien la tenga puede leer lo mismo, así que termínala aquí si se pierde.',
  makeTitle: 'Hacer una clave',
  name: 'Para qué es',
  nameHint: 'Para saber después cuál terminar, como «pantalla de la cocina».',
  badName: 'Di para qué es, en 60 caracteres o menos.',
  make: 'Hacer una clave',
  full: 'Diez claves bastan a cualquiera: termina una que ya no se use.',
  ask: 'Cómo pregunta un programa',
  addresses:
    'Además de <code>/status</code> hay <code>/runs</code>, <code>/findings</code> y <code>/advice</code>. <a>La descripción</a> (OpenAPI) dice qué responde cada una.',
};
