# language: fr
Fonctionnalité: T50 « Noter une nouvelle du DDD »

  Par : référent de dossier, délégué du Défenseur des droits
  Condition : saisine déjà transmise (règle du réseau)
  Condition : reprise par le Défenseur des droits avec l’accord (LO 2011-333 art. 5 et 8)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T50.1.1 la saisine est partie
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | retour                        | comme                           |
      | En attente de pièces  | Saisine transmise             | référent de dossier             |
      | En attente de pièces  | Complément demandé par le DDD | référent de dossier             |
      | En attente de pièces  | Retour du DDD                 | référent de dossier             |
      | En attente de pièces  | Suivi des suites              | référent de dossier             |
      | Réclamant injoignable | Saisine transmise             | référent de dossier             |
      | Réclamant injoignable | Complément demandé par le DDD | référent de dossier             |
      | Réclamant injoignable | Retour du DDD                 | référent de dossier             |
      | Réclamant injoignable | Suivi des suites              | référent de dossier             |
      | En attente de pièces  | Saisine transmise             | délégué du Défenseur des droits |
      | En attente de pièces  | Complément demandé par le DDD | délégué du Défenseur des droits |
      | En attente de pièces  | Retour du DDD                 | délégué du Défenseur des droits |
      | En attente de pièces  | Suivi des suites              | délégué du Défenseur des droits |
      | Réclamant injoignable | Saisine transmise             | délégué du Défenseur des droits |
      | Réclamant injoignable | Complément demandé par le DDD | délégué du Défenseur des droits |
      | Réclamant injoignable | Retour du DDD                 | délégué du Défenseur des droits |
      | Réclamant injoignable | Suivi des suites              | délégué du Défenseur des droits |

  Plan du scénario: T50.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> », qui reviendra à « En cours au DDD »
    Et que la saisine est partie
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | comme                           |
      | En attente de pièces  | référent de dossier             |
      | Réclamant injoignable | référent de dossier             |
      | En attente de pièces  | délégué du Défenseur des droits |
      | Réclamant injoignable | délégué du Défenseur des droits |

  Plan du scénario: T50.1.3 la saisine est partie, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | retour                        | comme                           |
      | Saisine transmise             | référent de dossier             |
      | Complément demandé par le DDD | référent de dossier             |
      | Retour du DDD                 | référent de dossier             |
      | Suivi des suites              | référent de dossier             |
      | Saisine transmise             | délégué du Défenseur des droits |
      | Complément demandé par le DDD | délégué du Défenseur des droits |
      | Retour du DDD                 | délégué du Défenseur des droits |
      | Suivi des suites              | délégué du Défenseur des droits |

  Plan du scénario: T50.1.4 la saisine est partie, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En cours au DDD »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | comme                           |
      | référent de dossier             |
      | délégué du Défenseur des droits |

  Règle: ce qui est saisi ou noté change la suite

  Plan du scénario: T50.2.1 la saisine est partie
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |
      | Réclamant injoignable | Suivi des suites              |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T50.2.2 la saisine est partie
    Étant donné un dossier à l’état « <état> », qui reviendra à « En cours au DDD »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.3 la saisine est partie, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | retour                        |
      | Saisine transmise             |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |
      | Saisine transmise             |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Scénario: T50.2.4 la saisine est partie, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En cours au DDD »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

  Plan du scénario: T50.2.5 la saisine est partie, le Défenseur des droits demande un complément
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et que le Défenseur des droits demande un complément
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | retour            |
      | En attente de pièces  | Saisine transmise |
      | En attente de pièces  | En cours au DDD   |
      | En attente de pièces  | Retour du DDD     |
      | En attente de pièces  | Suivi des suites  |
      | Réclamant injoignable | Saisine transmise |
      | Réclamant injoignable | En cours au DDD   |
      | Réclamant injoignable | Retour du DDD     |
      | Réclamant injoignable | Suivi des suites  |

  Plan du scénario: T50.2.6 la saisine est partie, le Défenseur des droits demande un complément
    Étant donné un dossier à l’état « <état> », qui reviendra à « Complément demandé par le DDD »
    Et que la saisine est partie
    Et que le Défenseur des droits demande un complément
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.7 la saisine est partie, un transfert est proposé à un autre site, le Défenseur des droits demande un complément
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que le Défenseur des droits demande un complément
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | retour            |
      | Saisine transmise |
      | En cours au DDD   |
      | Retour du DDD     |
      | Suivi des suites  |

  Scénario: T50.2.8 la saisine est partie, un transfert est proposé à un autre site, le Défenseur des droits demande un complément
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Complément demandé par le DDD »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que le Défenseur des droits demande un complément
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

  Plan du scénario: T50.2.9 la saisine est partie, l’issue est connue
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et que l’issue est connue
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |

  Plan du scénario: T50.2.10 la saisine est partie, l’issue est connue
    Étant donné un dossier à l’état « <état> », qui reviendra à « Suivi des suites »
    Et que la saisine est partie
    Et que l’issue est connue
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.11 la saisine est partie, un transfert est proposé à un autre site, l’issue est connue
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que l’issue est connue
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | retour                        |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |

  Scénario: T50.2.12 la saisine est partie, un transfert est proposé à un autre site, l’issue est connue
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Suivi des suites »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que l’issue est connue
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

  Plan du scénario: T50.2.13 la saisine est partie, le Défenseur des droits refuse
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et que le Défenseur des droits refuse
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T50.2.14 la saisine est partie, le Défenseur des droits refuse
    Étant donné un dossier à l’état « <état> », qui reviendra à « Retour du DDD »
    Et que la saisine est partie
    Et que le Défenseur des droits refuse
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « <état> », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.15 la saisine est partie, un transfert est proposé à un autre site, le Défenseur des droits refuse
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que le Défenseur des droits refuse
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

    Exemples:
      | retour                        |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Suivi des suites              |

  Scénario: T50.2.16 la saisine est partie, un transfert est proposé à un autre site, le Défenseur des droits refuse
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Retour du DDD »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que le Défenseur des droits refuse
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

  Plan du scénario: T50.2.17 la saisine est partie, Dossier en cours
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Dossier en cours |
    Alors le dossier est à l’état « <état> », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T50.2.18 la saisine est partie, Dossier en cours
    Étant donné un dossier à l’état « <état> », qui reviendra à « En cours au DDD »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Dossier en cours |
    Alors le dossier est à l’état « <état> », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.19 la saisine est partie, un transfert est proposé à un autre site, Dossier en cours
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Dossier en cours |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | retour                        |
      | Saisine transmise             |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Scénario: T50.2.20 la saisine est partie, un transfert est proposé à un autre site, Dossier en cours
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En cours au DDD »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Dossier en cours |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En cours au DDD »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

  Plan du scénario: T50.2.21 la saisine est partie, Complément demandé
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Complément demandé |
    Alors le dossier est à l’état « <état> », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | retour            |
      | En attente de pièces  | Saisine transmise |
      | En attente de pièces  | En cours au DDD   |
      | En attente de pièces  | Retour du DDD     |
      | En attente de pièces  | Suivi des suites  |
      | Réclamant injoignable | Saisine transmise |
      | Réclamant injoignable | En cours au DDD   |
      | Réclamant injoignable | Retour du DDD     |
      | Réclamant injoignable | Suivi des suites  |

  Plan du scénario: T50.2.22 la saisine est partie, Complément demandé
    Étant donné un dossier à l’état « <état> », qui reviendra à « Complément demandé par le DDD »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Complément demandé |
    Alors le dossier est à l’état « <état> », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.23 la saisine est partie, un transfert est proposé à un autre site, Complément demandé
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Complément demandé |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | retour            |
      | Saisine transmise |
      | En cours au DDD   |
      | Retour du DDD     |
      | Suivi des suites  |

  Scénario: T50.2.24 la saisine est partie, un transfert est proposé à un autre site, Complément demandé
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Complément demandé par le DDD »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Complément demandé |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Complément demandé par le DDD »
    Et le courrier L21 est à envoyer
    Et le délai K18 « Réponse au Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

  Plan du scénario: T50.2.25 la saisine est partie, Issue connue
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Issue connue |
    Alors le dossier est à l’état « <état> », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |

  Plan du scénario: T50.2.26 la saisine est partie, Issue connue
    Étant donné un dossier à l’état « <état> », qui reviendra à « Suivi des suites »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Issue connue |
    Alors le dossier est à l’état « <état> », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.27 la saisine est partie, un transfert est proposé à un autre site, Issue connue
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Issue connue |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | retour                        |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |

  Scénario: T50.2.28 la saisine est partie, un transfert est proposé à un autre site, Issue connue
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Suivi des suites »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Issue connue |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

  Plan du scénario: T50.2.29 la saisine est partie, Refus ou réorientation
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Refus ou réorientation |
    Alors le dossier est à l’état « <état> », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T50.2.30 la saisine est partie, Refus ou réorientation
    Étant donné un dossier à l’état « <état> », qui reviendra à « Retour du DDD »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Refus ou réorientation |
    Alors le dossier est à l’état « <état> », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |

  Plan du scénario: T50.2.31 la saisine est partie, un transfert est proposé à un autre site, Refus ou réorientation
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Refus ou réorientation |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

    Exemples:
      | retour                        |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Suivi des suites              |

  Scénario: T50.2.32 la saisine est partie, un transfert est proposé à un autre site, Refus ou réorientation
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Retour du DDD »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD » avec :
      | Où en est le Défenseur des droits | Refus ou réorientation |
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu

  Règle: une condition manque

  Scénario: T50.3.1 dans le cas ordinaire
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

  Scénario: T50.3.2 la saisine est partie
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « saisine déjà transmise »
    Et la réponse est : Le dossier n’attend plus rien du Défenseur des droits : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

  Scénario: T50.3.3 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, la saisine est partie
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Suivi des suites »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « reprise par le Défenseur des droits avec l’accord »
    Et la réponse est : Le réclamant a repris son accord depuis l’issue : redemandez-le avant de noter une reprise.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le référent de dossier peut agir

  Scénario: T50.3.4 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, la saisine est partie
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Suivi des suites »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que la saisine est partie
    Quand on demande, comme délégué du Défenseur des droits, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « reprise par le Défenseur des droits avec l’accord »
    Et la réponse est : Le réclamant a repris son accord depuis l’issue : redemandez-le avant de noter une reprise.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et l’agent d’accueil peut agir

  Règle: d’ici, une condition manque toujours

  Plan du scénario: T50.4.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

    Exemples:
      | état                  | retour                 | comme                           |
      | En attente de pièces  | Enregistré             | référent de dossier             |
      | En attente de pièces  | En qualification       | référent de dossier             |
      | En attente de pièces  | Orientation à valider  | référent de dossier             |
      | En attente de pièces  | Orienté                | référent de dossier             |
      | En attente de pièces  | Saisine en préparation | référent de dossier             |
      | En attente de pièces  | Saisine à valider      | référent de dossier             |
      | Réclamant injoignable | Enregistré             | référent de dossier             |
      | Réclamant injoignable | En qualification       | référent de dossier             |
      | Réclamant injoignable | Orientation à valider  | référent de dossier             |
      | Réclamant injoignable | Orienté                | référent de dossier             |
      | Réclamant injoignable | Saisine en préparation | référent de dossier             |
      | Réclamant injoignable | Saisine à valider      | référent de dossier             |
      | En attente de pièces  | Enregistré             | délégué du Défenseur des droits |
      | En attente de pièces  | En qualification       | délégué du Défenseur des droits |
      | En attente de pièces  | Orientation à valider  | délégué du Défenseur des droits |
      | En attente de pièces  | Orienté                | délégué du Défenseur des droits |
      | En attente de pièces  | Saisine en préparation | délégué du Défenseur des droits |
      | En attente de pièces  | Saisine à valider      | délégué du Défenseur des droits |
      | Réclamant injoignable | Enregistré             | délégué du Défenseur des droits |
      | Réclamant injoignable | En qualification       | délégué du Défenseur des droits |
      | Réclamant injoignable | Orientation à valider  | délégué du Défenseur des droits |
      | Réclamant injoignable | Orienté                | délégué du Défenseur des droits |
      | Réclamant injoignable | Saisine en préparation | délégué du Défenseur des droits |
      | Réclamant injoignable | Saisine à valider      | délégué du Défenseur des droits |

  Plan du scénario: T50.4.2 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

    Exemples:
      | retour                 | comme                           |
      | Enregistré             | référent de dossier             |
      | En qualification       | référent de dossier             |
      | Orientation à valider  | référent de dossier             |
      | Orienté                | référent de dossier             |
      | Saisine en préparation | référent de dossier             |
      | Saisine à valider      | référent de dossier             |
      | Enregistré             | délégué du Défenseur des droits |
      | En qualification       | délégué du Défenseur des droits |
      | Orientation à valider  | délégué du Défenseur des droits |
      | Orienté                | délégué du Défenseur des droits |
      | Saisine en préparation | délégué du Défenseur des droits |
      | Saisine à valider      | délégué du Défenseur des droits |

  Règle: le rôle lui-même est empêché

  Plan du scénario: T50.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir
    Et il manque aussi la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

    Exemples:
      | comme                           |
      | référent de dossier             |
      | délégué du Défenseur des droits |

  Scénario: T50.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir
    Et il manque aussi la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

  Règle: un autre rôle demande l’étape

  Plan du scénario: T50.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Quand on demande, comme <comme>, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : référent de dossier ou délégué du Défenseur des droits.
    Et le fondement est : règle du réseau
    Et le référent de dossier peut agir
    Et il manque aussi la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Plan du scénario: T50.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir
    Et il manque aussi la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

    Exemples:
      | état                   | remède                                  |
      | Brouillon              | T01 « Enregistrer le signalement »      |
      | Enregistré             | T02 « Demander des pièces et attendre » |
      | En qualification       | T02 « Demander des pièces et attendre » |
      | Saisine en préparation | T02 « Demander des pièces et attendre » |

  Plan du scénario: T50.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir
    Et il manque aussi la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

    Exemples:
      | état                          | remède                        |
      | Orientation à valider         | T20 « Proposer un transfert » |
      | Orienté                       | T20 « Proposer un transfert » |
      | Saisine à valider             | T20 « Proposer un transfert » |
      | Saisine transmise             | T20 « Proposer un transfert » |
      | En cours au DDD               | T20 « Proposer un transfert » |
      | Complément demandé par le DDD | T20 « Proposer un transfert » |
      | Retour du DDD                 | T20 « Proposer un transfert » |
      | Suivi des suites              | T20 « Proposer un transfert » |
      | Clôturé                       | T31 « Rouvrir »               |
      | Archivage intermédiaire       | T31 « Rouvrir »               |

  Scénario: T50.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)
    Et il manque aussi la condition « saisine déjà transmise »
    Et la réponse est : Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact.
    Et le fondement est : règle du réseau
    Et c’est l’étape T58 « Noter un contact » qui convient

  Règle: l’étape qui suit

  Plan du scénario: T50.9.1 la saisine est partie
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « En attente de pièces », il reviendra à « En cours au DDD »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | référent de dossier                 | T50 « Noter une nouvelle du DDD »                             |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T50.9.2 la saisine est partie
    Étant donné un dossier à l’état « <état> », qui reviendra à « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                  | comme                | ensuite         | étape                                         |
      | En attente de pièces  | agent d’accueil      | En cours au DDD | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | agent d’accueil      | En cours au DDD | T25 « Contact retrouvé »                      |
      | En attente de pièces  | coordinateur de site | Clôturé         | T45 « Clôturer pour une cause particulière »  |

  Plan du scénario: T50.9.3 la saisine est partie
    Étant donné un dossier à l’état « <état> », qui reviendra à « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                       | conditions                                                       | étape                                        |
      | En attente de pièces  | système                     | délai écoulé                                                     | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système                     | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | En attente de pièces  | référent de dossier         | essai de contact manqué noté                                     | T24 « Signaler le réclamant injoignable »    |
      | Réclamant injoignable | coordinateur de site        | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | coordinateur de site        | saisine transmise conservée                                      | T30 « Fusionner un doublon »                 |
      | En attente de pièces  | coordinateur de site        | passage possible : Urgence                                       | T66 « Abaisser l’urgence »                   |
      | En attente de pièces  | coordinateur de site        | proposition de clôture en attente                                | T44 « Écarter la proposition de clôture »    |
      | En attente de pièces  | administrateur national     | conflit d’intérêts ou site sans coordinateur                     | T55 « Imposer un transfert »                 |
      | En attente de pièces  | système                     | échéance atteinte                                                | T60 « Constater une échéance »               |
      | En attente de pièces  | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale        | T65 « Noter la réponse du parquet »          |

  Scénario: T50.9.4 la saisine est partie
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En cours au DDD »

  Plan du scénario: T50.9.5 la saisine est partie, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Saisine transmise »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « En cours au DDD »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T50.9.6 la saisine est partie, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Saisine transmise »
    Et que la saisine est partie
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme référent de dossier, T50 « Noter une nouvelle du DDD »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |
