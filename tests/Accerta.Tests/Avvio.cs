namespace Accerta; public class Avvio { [Fact] public void Si_avvia() => true.ShouldBeTrue(); }
