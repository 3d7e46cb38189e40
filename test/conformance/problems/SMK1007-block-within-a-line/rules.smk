handoff tried from marketing to sales { ends { done then close } }
